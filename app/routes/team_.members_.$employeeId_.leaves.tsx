import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { z } from 'zod';
import { scopeOf } from '~/domain/access/policy';
import { recordDate } from '~/domain/calendar/in-words';
import type { Deps } from '~/features/deps.server';
import { LeaveForm } from '~/features/assignment/leave-fields';
import { cancelLeave, endLeave, enterLeave, type LeaveInput } from '~/features/assignment/leaves.server';
import { LeavesPageView } from '~/features/assignment/leaves-page';
import { loadLeaves } from '~/features/assignment/load-leaves.server';
import { requireActor } from '~/http/actor.server';
import { readForm } from '~/http/form.server';
import { idsOf } from '~/http/ids.server';
import { badForm, demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Leaves · Servewell' }];

export async function loader(args: LoaderFunctionArgs) {
  const { page } = await demandMember(args);
  return { page };
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const { actor, scope, employeeId } = await demandMember(args);
  const form = await readForm(request, LeaveForm);
  if (!form.ok) return badForm(form);

  const who = { actor, scope, employeeId, requestId: context.requestId };
  const result = await change(context.deps, who, form.values);
  switch (result.kind) {
    case 'entered':
    case 'ended':
    case 'cancelled':
      return redirect(`/team/members/${employeeId}/leaves`);
    case 'overlaps':
      return refused(
        fieldOf(form.values, 'fromOn'),
        `There is a leave from ${recordDate(result.with.fromOn)} already. Change that one, or choose other days.`,
      );
    case 'before-it-began':
      return refused(fieldOf(form.values, 'untilOn'), `The leave begins on ${recordDate(result.fromOn)}. Choose that day or a later one.`);
    case 'begun':
      return refused(fieldOf(form.values, 'untilOn'), 'The leave has begun. Set its last day instead.');
    case 'no-such-person':
    case 'no-such-leave':
      throw notFound();
  }
}

/** Who asks, what they may reach, and the leaves of the person in the address: both doors begin so. */
async function demandMember({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const scope = scopeOf(actor);
  const { employeeId } = idsOf(params, ['employeeId']);
  const page = scope && (await loadLeaves(context.deps, scope, employeeId));
  demand(actor, { kind: 'enter-leave', inLine: page !== undefined });
  if (!page) throw notFound();
  return { actor, scope, employeeId, page };
}

function change(deps: Deps, who: LeaveInput, form: z.infer<typeof LeaveForm>) {
  switch (form.intent) {
    case 'enter':
      return enterLeave(deps, { ...who, leave: { fromOn: form.fromOn, untilOn: form.untilOn } });
    case 'end':
      return endLeave(deps, { ...who, leaveId: form.leave, untilOn: form.untilOn });
    case 'cancel':
      return cancelLeave(deps, { ...who, leaveId: form.leave });
  }
}

/** Each leave in the list has a field of its own. */
function fieldOf(form: z.infer<typeof LeaveForm>, entering: string): string {
  return form.intent === 'enter' ? entering : `end-${form.leave}`;
}

function refused(field: string, message: string) {
  return badForm({ problem: 'Nothing was changed yet.', fieldErrors: { [field]: message }, typed: {} }, 409);
}

export default function LeavesRoute() {
  return <LeavesPageView page={useLoaderData<typeof loader>().page} refused={useActionData<typeof action>()} />;
}
