import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { byTerm } from '~/domain/content/glossary';
import { GlossaryView } from '~/features/learning/glossary-page';
import { requireActor } from '~/http/actor.server';
import { demand } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Glossary · Servewell' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'learn' });
  return { terms: byTerm(context.deps.catalog.glossary).map(({ id, term, meaning }) => ({ id, term, meaning })) };
}

export default function GlossaryRoute() {
  return <GlossaryView terms={useLoaderData<typeof loader>().terms} />;
}
