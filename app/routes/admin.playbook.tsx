import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadPlaybookList } from '~/features/playbook/load-playbook-list.server';
import { PlaybookListPage } from '~/features/playbook/playbook-list-page';
import { requireActor } from '~/http/actor.server';
import { demand } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Our playbook · Servewell' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'keep-playbook' });
  return { rows: await loadPlaybookList(context.deps) };
}

export default function PlaybookListRoute() {
  return <PlaybookListPage rows={useLoaderData<typeof loader>().rows} />;
}
