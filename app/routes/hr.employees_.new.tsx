import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { may } from '~/domain/access/policy';
import { addEmployee, type PersonProblem } from '~/features/people/add-employee.server';
import { AddEmployeePage } from '~/features/people/add-employee-page';
import { doneAddress } from '~/features/people/employee-notices';
import { loadChoices } from '~/features/people/load-employees.server';
import { NewPerson } from '~/domain/people/person-fields';
import { requireActor } from '~/http/actor.server';
import { readForm } from '~/http/form.server';
import { demand } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Add a person · Servewell' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'manage-people' });
  return { mayGrantRoles: may(actor, { kind: 'grant-roles' }), choices: await loadChoices(context.deps) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'manage-people' });
  const typed = await request.clone().formData();
  const roles = typed.getAll('roles').map(String);
  if (roles.length > 0) demand(actor, { kind: 'grant-roles' });
  const form = await readForm(request, NewPerson);
  if (!form.ok) return json({ ...form, roles }, { status: 400 });

  const result = await addEmployee(context.deps, { actor, person: form.values, requestId: context.requestId });
  switch (result.kind) {
    case 'added':
      return redirect(doneAddress(`/hr/employees/${result.employeeId}`, 'added', result.respelled));
    case 'refused': {
      const fieldErrors = Object.fromEntries(result.problems.map((problem) => problemAtField[problem]));
      return json({ problem: 'Nobody is added yet.', fieldErrors, typed: textsOf(typed), roles }, { status: 409 });
    }
  }
}

const problemAtField: Record<PersonProblem, readonly [string, string]> = {
  'number-taken': ['number', 'Somebody has this employee number already.'],
  'email-taken': ['email', 'Somebody has this work email already.'],
  'no-such-manager': ['managerNumber', 'Nobody has this employee number.'],
  'manager-has-left': ['managerNumber', 'Whoever has this number has left.'],
};

function textsOf(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

export default function AddEmployeeRoute() {
  return <AddEmployeePage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
