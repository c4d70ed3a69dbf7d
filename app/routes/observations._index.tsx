import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadObservationsOf } from '~/features/coaching/load-observations.server';
import { OwnObservationsView } from '~/features/coaching/observations-page';
import { requireActor } from '~/http/actor.server';
import { demand } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Observed on the job · Servewell' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'learn' });
  return { rows: await loadObservationsOf(context.deps, actor.employeeId) };
}

export default function OwnObservationsRoute() {
  return <OwnObservationsView {...useLoaderData<typeof loader>()} />;
}
