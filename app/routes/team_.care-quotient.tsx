import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadTeamCare } from '~/features/coaching/load-team-care.server';
import { TeamCareView } from '~/features/coaching/team-care-page';
import { requireActor } from '~/http/actor.server';
import { demand } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Care Quotient of the team · Servewell' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'see-team' });
  return { page: await loadTeamCare(context.deps, actor) };
}

export default function TeamCareRoute() {
  return <TeamCareView {...useLoaderData<typeof loader>()} />;
}
