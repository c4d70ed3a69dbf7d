import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadPlaybookEntry } from '~/features/playbook/load-playbook-entry.server';
import { PlaybookEntryPage } from '~/features/playbook/playbook-entry-page';
import { requireActor } from '~/http/actor.server';
import { numberIn, playbookEntryOf } from '~/http/playbook-address.server';
import { demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'A procedure of our playbook · Servewell' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'keep-playbook' });
  const query = new URL(request.url).searchParams;
  const asked = { version: numberIn(query, 'version'), against: numberIn(query, 'against') };
  const page = await loadPlaybookEntry(context.deps, playbookEntryOf(params), asked);
  if (!page) throw notFound();
  const asking = numberIn(query, 'asked');
  return { page, saved: asking === undefined ? null : { asked: asking } };
}

export default function PlaybookEntryRoute() {
  return <PlaybookEntryPage {...useLoaderData<typeof loader>()} />;
}
