import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadTeamModule, type TeamModulePage } from '~/features/team/load-team-module.server';
import { TeamModuleView } from '~/features/team/team-module-page';
import { requireActor } from '~/http/actor.server';
import { idsOf } from '~/http/ids.server';
import { demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.page.title ?? 'Module'}, team · Servewell` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { moduleId } = idsOf(params, ['moduleId']);
  demand(actor, { kind: 'see-team' });
  const page = await loadTeamModule(context.deps, actor, moduleId);
  if (!page) throw notFound();
  return { page };
}

export default function TeamModuleRoute() {
  const page: TeamModulePage = useLoaderData<typeof loader>().page;
  return <TeamModuleView page={page} />;
}
