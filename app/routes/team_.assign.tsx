import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { scopeOf } from '~/domain/access/policy';
import { readTypedChoice } from '~/features/assignment/assign-choice';
import { readConfirmation } from '~/features/assignment/assign-confirmation';
import { AssignPageView, type NotConfirmed } from '~/features/assignment/assign-page';
import { confirmAssigning } from '~/features/assignment/confirm-assigning.server';
import { loadAssign } from '~/features/assignment/load-assign.server';
import { choiceKey } from '~/features/assignment/read-assign-choice.server';
import { requireActor } from '~/http/actor.server';
import { readFields } from '~/http/form.server';
import { demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Assign training · Servewell' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'assign' });
  const scope = scopeOf(actor);
  if (!scope) throw notFound();
  const query = new URL(request.url).searchParams;
  const { page } = await loadAssign(context.deps, { actor, scope, typed: readTypedChoice(query), rows: rowsAsked(query) });
  return { page };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'assign' });
  const scope = scopeOf(actor);
  const fields = await readFields(request);
  const confirmation = readConfirmation(fields.get('confirm') ?? '');
  // No button of ours sends such a form.
  if (!scope || !confirmation) throw notFound();
  const typed = readTypedChoice(fields);
  const { page, choice } = await loadAssign(context.deps, { actor, scope, typed, rows: 0 });
  if (!choice) return json({ page, refused: 'missing' as NotConfirmed }, { status: 400 });
  if (choiceKey(choice) !== confirmation.previewed) return json({ page, refused: 'changed' as NotConfirmed }, { status: 409 });

  const { actId, seen } = confirmation;
  const input = { actor, scope, actId, choice, note: typed.note.trim(), seen, requestId: context.requestId };
  const result = await confirmAssigning(context.deps, input);
  switch (result.kind) {
    case 'done':
    case 'done-before':
      return redirect(`/team/assign/${actId}`);
    case 'no-such-act':
      throw notFound();
  }
}

function rowsAsked(query: URLSearchParams): number {
  const rows = Number(query.get('rows'));
  return Number.isInteger(rows) && rows > 0 ? rows : 0;
}

export default function AssignRoute() {
  const { page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <AssignPageView page={refused?.page ?? page} refused={refused?.refused} />;
}
