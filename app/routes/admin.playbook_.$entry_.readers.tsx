import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadReaders } from '~/features/playbook/load-readers.server';
import { ReadersPage } from '~/features/playbook/readers-page';
import { requireActor } from '~/http/actor.server';
import { numberIn, playbookEntryOf } from '~/http/playbook-address.server';
import { demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Who has read it · Servewell' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'keep-playbook' });
  const query = new URL(request.url).searchParams;
  const asked = { entry: playbookEntryOf(params), version: numberIn(query, 'version') ?? 0, page: numberIn(query, 'page') ?? 1 };
  const page = await loadReaders(context.deps, asked);
  if (!page) throw notFound();
  return { page };
}

export default function ReadersRoute() {
  return <ReadersPage page={useLoaderData<typeof loader>().page} />;
}
