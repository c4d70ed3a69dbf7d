import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { playbookEntryIds } from '~/domain/playbook/entry';
import { loadPlaybook } from '~/features/playbook/load-playbook.server';
import { PlaybookPage } from '~/features/playbook/playbook-page';
import { requireActor } from '~/http/actor.server';
import { demand } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Our playbook · Servewell' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'learn' });
  const playbook = await loadPlaybook(context.deps, actor, new Set(playbookEntryIds));
  return { entries: playbookEntryIds.flatMap((id) => (playbook[id] ? [{ id, ...playbook[id] }] : [])) };
}

export default function PlaybookRoute() {
  return <PlaybookPage entries={useLoaderData<typeof loader>().entries} />;
}
