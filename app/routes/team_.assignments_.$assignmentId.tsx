import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { scopeOf } from '~/domain/access/policy';
import { AssignmentsPageView } from '~/features/assignment/assignments-page';
import { loadAssignments } from '~/features/assignment/load-assignments.server';
import { requireActor } from '~/http/actor.server';
import { idsOf } from '~/http/ids.server';
import { demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Assignment · Servewell' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'assign' });
  const scope = scopeOf(actor);
  const { assignmentId } = idsOf(params, ['assignmentId']);
  const page = scope && (await loadAssignments(context.deps, { actor, scope, ids: [assignmentId] }));
  if (!page) throw notFound();
  return { page };
}

export default function AssignmentRoute() {
  return <AssignmentsPageView page={useLoaderData<typeof loader>().page} />;
}
