import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { may } from '~/domain/access/policy';
import { loadTeamObservations } from '~/features/coaching/load-observations.server';
import { TeamObservationsView } from '~/features/coaching/observations-page';
import { requireActor } from '~/http/actor.server';
import { demand } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Observations on the job · Servewell' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'observe' });
  return { page: await loadTeamObservations(context.deps, actor), seesTeam: may(actor, { kind: 'see-team' }) };
}

export default function TeamObservationsRoute() {
  const [params] = useSearchParams();
  return <TeamObservationsView {...useLoaderData<typeof loader>()} told={params.get('told')} />;
}
