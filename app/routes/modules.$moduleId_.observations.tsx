import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadModuleObservations } from '~/features/coaching/load-module-observations.server';
import { ModuleObservationsView } from '~/features/coaching/module-observations-page';
import { requireActor } from '~/http/actor.server';
import { idsOf } from '~/http/ids.server';
import { demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'On the job · Servewell' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'learn' });
  const { moduleId } = idsOf(params, ['moduleId']);
  const page = await loadModuleObservations(context.deps, actor, moduleId);
  if (!page) throw notFound();
  return { page };
}

export default function ModuleObservationsRoute() {
  return <ModuleObservationsView {...useLoaderData<typeof loader>()} />;
}
