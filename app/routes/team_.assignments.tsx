import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { scopeOf } from '~/domain/access/policy';
import type { AssignmentChange } from '~/domain/assignment/change-assignment';
import { dateIn } from '~/domain/calendar/calendar';
import { AssignmentsPageView, NothingChosen } from '~/features/assignment/assignments-page';
import { changeAssignments } from '~/features/assignment/change-assignments.server';
import { assignmentIdsOf, readChange } from '~/features/assignment/change-fields';
import type { ChangeRefused } from '~/features/assignment/change-forms';
import { loadAssignments } from '~/features/assignment/load-assignments.server';
import { requireActor } from '~/http/actor.server';
import { readFields } from '~/http/form.server';
import { demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Assignments · Servewell' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'assign' });
  const scope = scopeOf(actor);
  const fields = new URL(request.url).searchParams;
  if (!fields.has('assignment')) return { page: null, leadsTeam: actor.supervises };
  const ids = assignmentIdsOf(fields);
  const page = scope && ids && (await loadAssignments(context.deps, { actor, scope, ids }));
  if (!page) throw notFound();
  return { page, leadsTeam: page.leadsTeam };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'assign' });
  const scope = scopeOf(actor);
  const ids = assignmentIdsOf(new URL(request.url).searchParams);
  const { deps, requestId } = context;
  const reading = readChange(await readFields(request), dateIn(deps.company.timeZone, deps.now()));
  if (!scope || !ids || reading.kind === 'not-ours') throw notFound();
  if (reading.kind === 'wrong') {
    if (!(await loadAssignments(deps, { actor, scope, ids }))) throw notFound();
    return json<ChangeRefused>(reading, { status: 400 });
  }

  const { actId, change, reason, acceptsGap } = reading;
  const result = await changeAssignments(deps, { actor, scope, actId, assignmentIds: ids, change, reason, acceptsGap, requestId });
  switch (result.kind) {
    case 'done':
    case 'done-before':
      return redirect(`/team/assign/${actId}`);
    case 'leaves-gap':
      return json(notYet(result.says, change, reason), { status: 409 });
    case 'no-such-assignment':
      throw notFound();
  }
}

function notYet(says: string, change: AssignmentChange, reason: string): ChangeRefused {
  const dueOn = change.kind === 'extend' ? change.dueOn : '';
  const fieldErrors = { 'extend-dueOn': `${says} Choose an earlier day, or move it all the same.` };
  return { intent: 'extend', fieldErrors, typed: { dueOn, until: '', reason }, beyond: dueOn };
}

export default function AssignmentsRoute() {
  const { page, leadsTeam } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return page ? <AssignmentsPageView page={page} refused={refused} /> : <NothingChosen leadsTeam={leadsTeam} />;
}
