import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { ErasePage } from '~/features/people/erase-page';
import { loadErasable } from '~/features/people/load-erasable.server';
import { erasePerson } from '~/features/register/erase-person.server';
import { requireActor } from '~/http/actor.server';
import { readForm, typedText } from '~/http/form.server';
import { idsOf } from '~/http/ids.server';
import { badForm, demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Erase a person · Servewell' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { employeeId } = idsOf(params, ['employeeId']);
  demand(actor, { kind: 'erase-person' });
  const person = await loadErasable(context.deps, employeeId);
  if (!person) throw notFound();
  return { person };
}

const Erasure = z.object({ number: z.string({ error: 'Type the number.' }).trim(), reason: typedText({ name: 'The reason', max: 500 }) });

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { employeeId } = idsOf(params, ['employeeId']);
  demand(actor, { kind: 'erase-person' });
  const person = await loadErasable(context.deps, employeeId);
  if (!person) throw notFound();
  const form = await readForm(request, Erasure);
  if (!form.ok) return badForm({ ...form, problem: 'Nobody is erased yet.' });
  const { number, reason } = form.values;
  if (number !== person.number) {
    const fieldErrors = { number: `This is not the number of ${person.name}. Type ${person.number}.` };
    return badForm({ problem: 'Nobody is erased yet.', fieldErrors, typed: { number, reason } }, 409);
  }
  if (!(await erasePerson(context.deps, { actor, employeeId, reason, requestId: context.requestId }))) throw notFound();
  return redirect(`/hr/employees/${employeeId}?done=erased`);
}

export default function EraseRoute() {
  return <ErasePage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
