import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import type { Actor } from '~/domain/access/actor';
import { recordDate } from '~/domain/calendar/in-words';
import type { EmployeeId } from '~/domain/ids';
import { ChangedPerson, dateLine, GrantedRoles } from '~/domain/people/person-fields';
import { disableAccount, enableAccount } from '~/features/account/disable-account.server';
import { visitOf } from '~/features/account/visit.server';
import { changeEmployee } from '~/features/people/change-employee.server';
import { problemsAtFields } from '~/features/people/change-problem-words';
import { EmployeePage } from '~/features/people/employee-page';
import type { Asking, EmployeeProblem } from '~/features/people/employee-shown';
import { doneAddress, employeeNotice } from '~/features/people/employee-notices';
import { beforeHired, invitationOutcome, ownAdministrator } from '~/features/people/employee-outcomes';
import { endEmployment, returnEmployee, type EmploymentResult } from '~/features/people/employment.server';
import { grantRoles } from '~/features/people/grant-roles.server';
import { inviteEmployee } from '~/features/people/invite-employee.server';
import { loadEmployee } from '~/features/people/load-employee.server';
import { requireActor } from '~/http/actor.server';
import type { Asked } from '~/http/context.server';
import { readForm } from '~/http/form.server';
import { idsOf } from '~/http/ids.server';
import { demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.page.name ?? 'People'} · Servewell` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { employeeId } = idsOf(params, ['employeeId']);
  demand(actor, { kind: 'manage-people' });
  const page = await loadEmployee(context.deps, { id: employeeId, reader: actor, requestId: context.requestId });
  if (!page) throw notFound();
  const query = new URL(request.url).searchParams;
  return { page, asking: askingOf(query, page.today), notice: employeeNotice(query, page.fields) };
}

function askingOf(query: URLSearchParams, today: string): Asking {
  const asked = query.get('lastDay');
  const lastDay = dateLine('The last day').safeParse(asked);
  return {
    closing: query.get('ask') === 'close',
    lastDay: lastDay.success ? { date: lastDay.data, words: recordDate(lastDay.data), isPast: lastDay.data < today } : null,
    lastDayProblem: asked === null || lastDay.success ? null : (lastDay.error.issues[0]?.message ?? null),
  };
}

const EmployeeActs = z.discriminatedUnion('intent', [
  ChangedPerson.extend({ intent: z.literal('change') }),
  GrantedRoles.extend({ intent: z.literal('roles') }),
  z.object({ intent: z.literal('end'), lastDay: dateLine('The last day') }),
  z.object({ intent: z.enum(['return', 'invite', 'disable', 'enable']) }),
]);

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { employeeId } = idsOf(params, ['employeeId']);
  demand(actor, { kind: 'manage-people' });
  const form = await readForm(request, EmployeeActs);
  if (!form.ok) return refused(form.typed.intent, form);

  const { deps, requestId } = context;
  const who = { actor, employeeId, requestId };
  switch (form.values.intent) {
    case 'change': {
      const result = await changeEmployee(deps, { ...who, person: form.values });
      if (result.kind === 'no-such-employee') throw notFound();
      if (result.kind === 'refused')
        return refused(
          'change',
          { problem: 'Nothing was saved yet.', fieldErrors: problemsAtFields(result.problems), typed: typedOf(form.values) },
          409,
        );
      return redirect(doneAddress(`/hr/employees/${employeeId}`, result.kind, result.respelled));
    }
    case 'roles': {
      demand(actor, { kind: 'grant-roles' });
      const result = await grantRoles(deps, { ...who, roles: form.values.roles ?? [] });
      if (result.kind === 'no-such-employee') throw notFound();
      if (result.kind === 'own-administrator') return json(ownAdministrator(), { status: 409 });
      return redirect(`/hr/employees/${employeeId}?done=roles`);
    }
    case 'end':
      return employmentAnswer(await endEmployment(deps, { ...who, lastDay: form.values.lastDay }), employeeId, 'left');
    case 'return':
      return employmentAnswer(await returnEmployee(deps, who), employeeId, 'back');
    case 'invite':
      return invite({ request, context }, actor, employeeId);
    case 'disable':
    case 'enable':
      return setAccount({ request, context }, actor, employeeId, form.values.intent);
  }
}

function refused(intent: string | undefined, form: Omit<EmployeeProblem, 'intent'>, status = 400) {
  // No person sends such a form: there is nothing in it to type wrongly.
  if (intent !== 'change' && intent !== 'end' && intent !== 'roles') throw notFound();
  const { problem, fieldErrors, typed } = form;
  return json<EmployeeProblem>({ intent, problem, fieldErrors, typed }, { status });
}

function typedOf(values: ChangedPerson): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? '']));
}

function employmentAnswer(result: EmploymentResult, employeeId: EmployeeId, done: 'left' | 'back') {
  switch (result.kind) {
    case 'done':
      return redirect(`/hr/employees/${employeeId}?done=${done}`);
    case 'nothing-to-do':
      return redirect(`/hr/employees/${employeeId}?done=nothing-to-do`);
    case 'before-hired':
      return json(beforeHired(result.hiredOn), { status: 409 });
    case 'erased':
    case 'not-allowed':
    case 'no-such-employee':
      throw notFound();
  }
}

async function setAccount(asked: Asked, actor: Actor, id: EmployeeId, intent: 'disable' | 'enable') {
  const { deps } = asked.context;
  const result = await (intent === 'disable' ? disableAccount : enableAccount)(deps, actor, id, visitOf(asked));
  if (result.kind !== 'disabled' && result.kind !== 'enabled') throw notFound();
  return redirect(`/hr/employees/${id}?done=${intent === 'disable' ? 'closed' : 'opened'}`);
}

async function invite(asked: Asked, actor: Actor, employeeId: EmployeeId) {
  const { deps, log, requestId } = asked.context;
  const result = await inviteEmployee(deps, { actor, employeeId }, visitOf(asked), (problem) =>
    log.error({ requestId, err: problem }, 'the mail with an invitation could not be sent'),
  );
  const outcome = invitationOutcome(result);
  if (!outcome) throw notFound();
  return json(outcome, { status: outcome.kind === 'invited' ? 200 : 409 });
}

export default function EmployeeRoute() {
  const { page, asking, notice } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problem = answer && 'intent' in answer ? answer : undefined;
  const outcome = answer && 'kind' in answer ? answer : answer ? undefined : notice;
  return <EmployeePage page={page} asking={asking} outcome={outcome} problem={problem} />;
}
