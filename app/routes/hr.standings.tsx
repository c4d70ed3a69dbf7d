import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadCompanyStandings } from '~/features/standings/load-company-standings.server';
import { StandingsPage } from '~/features/standings/standings-page';
import { requireActor } from '~/http/actor.server';
import { demand } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Standings · Servewell' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'read-register' });
  return { page: await loadCompanyStandings(context.deps, new URL(request.url).searchParams), readerId: actor.employeeId };
}

export default function StandingsRoute() {
  return <StandingsPage {...useLoaderData<typeof loader>()} />;
}
