import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { EditionsView } from '~/features/edition/editions-page';
import { loadEditions } from '~/features/edition/load-editions.server';
import { requireActor } from '~/http/actor.server';
import { demand } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Editions · Servewell' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'manage-editions' });
  return { page: await loadEditions(context.deps) };
}

export default function EditionsRoute() {
  return <EditionsView page={useLoaderData<typeof loader>().page} />;
}
