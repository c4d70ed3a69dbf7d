import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadTeam, type TeamPage } from '~/features/team/load-team.server';
import { TeamView } from '~/features/team/team-page';
import { readTeamQuery } from '~/features/team/team-query';
import { requireActor } from '~/http/actor.server';
import { demand } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Team · Servewell' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'see-team' });
  const query = readTeamQuery(new URL(request.url).searchParams);
  return { page: await loadTeam(context.deps, actor, query) };
}

export default function TeamRoute() {
  const page: TeamPage = useLoaderData<typeof loader>().page;
  return <TeamView page={page} />;
}
