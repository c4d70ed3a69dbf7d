import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadOverview } from '~/features/standings/load-overview.server';
import { OverviewPage } from '~/features/standings/overview-page';
import { requireActor } from '~/http/actor.server';
import { demand } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Compliance · Servewell' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'read-register' });
  return loadOverview(context.deps);
}

export default function OverviewRoute() {
  return <OverviewPage page={useLoaderData<typeof loader>()} />;
}
