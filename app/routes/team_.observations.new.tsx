import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { employeeId } from '~/domain/ids';
import { beginObservation, mostDaysAgo } from '~/features/coaching/begin-observation.server';
import { isInLine } from '~/features/team/in-line.server';
import { loadNewObservation } from '~/features/coaching/load-new-observation.server';
import { newObservationForm } from '~/features/coaching/observation-form.server';
import { NewObservationView } from '~/features/coaching/new-observation-page';
import { requireActor } from '~/http/actor.server';
import { readForm } from '~/http/form.server';
import { badForm, demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Observe somebody · Servewell' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'observe' });
  const asked = new URL(request.url).searchParams;
  const chosen = employeeId.safeParse(asked.get('employee'));
  const words = (asked.get('q') ?? '').slice(0, 80);
  return { page: await loadNewObservation(context.deps, actor, { employeeId: chosen.success ? chosen.data : null, words }) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'observe' });
  const form = await readForm(request, newObservationForm);
  if (!form.ok) return badForm(form);
  const { employeeId: ownerId, contact, observedOn } = form.values;
  const inLine = await isInLine(context.deps, actor, ownerId);
  demand(actor, { kind: 'observe-person', ownerId, inLine });

  const result = await beginObservation(context.deps, { observer: actor, employeeId: ownerId, ...contact, observedOn });
  switch (result.kind) {
    case 'begun':
      return redirect(`/observations/${result.id}`);
    case 'no-such-person':
      throw notFound();
    case 'no-such-scorecard':
    case 'not-that-day': {
      const fieldErrors = problems[result.kind];
      const typed = { employeeId: ownerId, contact: `${contact.scorecardId}.${contact.channel}`, observedOn };
      return json({ problem: 'Nothing has begun yet.', fieldErrors, typed }, { status: 409 });
    }
  }
}

const problems: Record<'no-such-scorecard' | 'not-that-day', Record<string, string>> = {
  'no-such-scorecard': { contact: 'This scorecard is gone. Choose another.' },
  'not-that-day': { observedOn: `Choose today, or a day up to ${mostDaysAgo} days ago.` },
};

export default function NewObservationRoute() {
  return <NewObservationView {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
