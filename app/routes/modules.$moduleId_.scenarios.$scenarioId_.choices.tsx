import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ChoiceCountsView } from '~/features/scenario/choice-counts-page';
import { loadChoiceCounts } from '~/features/scenario/load-choice-counts.server';
import { requireActor } from '~/http/actor.server';
import { idsOf } from '~/http/ids.server';
import { demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Choices, ${data?.page.scenario.title ?? 'scenario'} · Servewell` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const address = idsOf(params, ['moduleId', 'scenarioId']);
  demand(actor, { kind: 'read-choice-counts' });
  const page = await loadChoiceCounts(context.deps, address);
  if (!page) throw notFound();
  return { page };
}

export default function ChoicesRoute() {
  return <ChoiceCountsView page={useLoaderData<typeof loader>().page} />;
}
