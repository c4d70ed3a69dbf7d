import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, type SerializeFrom } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams, type ClientActionFunctionArgs } from '@remix-run/react';
import type { Actor } from '~/domain/access/actor';
import { actOnObservation } from '~/features/coaching/act-on-observation.server';
import { DraftView } from '~/features/coaching/draft-page';
import { findObservationFor, type FoundObservation } from '~/features/coaching/find-observation.server';
import { loadObservation } from '~/features/coaching/load-observation.server';
import { saveOrKeep, type ObservationActResult } from '~/features/coaching/observation-act';
import { observationForm, type ObservationPost } from '~/features/coaching/observation-form.server';
import { SignedView } from '~/features/coaching/signed-page';
import type { Deps } from '~/features/deps.server';
import type { RouteFrame } from '~/features/shell/frame';
import { requireActor } from '~/http/actor.server';
import { readForm } from '~/http/form.server';
import { idsOf } from '~/http/ids.server';
import { demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `${data.page.scorecard}, ${data.page.person.name}` : 'Observation'} · Servewell` },
];

/** Whoever was observed reads it as theirs; to everybody else it is of the team. */
export const handle: RouteFrame = {
  under: ({ data }) => {
    const page = (data as SerializeFrom<typeof loader> | undefined)?.page;
    return page?.kind === 'signed' && page.own ? undefined : '/team/observations';
  },
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const found = await getFound(context.deps, actor, params);
  demandSight(actor, found);
  return { page: await loadObservation(context.deps, actor, found) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const found = await getFound(context.deps, actor, params);
  demandSight(actor, found);
  const form = await readForm(request, observationForm);
  if (!form.ok) return json<ObservationActResult>({ kind: 'refused', ...form }, { status: 400 });
  demandAct(actor, found, form.values.intent);

  const result = await actOnObservation(context.deps, { actor, found, posted: form.values, requestId: context.requestId });
  switch (result.kind) {
    case 'go-to':
      return redirect(result.path);
    case 'saved':
      return json<ObservationActResult>(result);
    case 'refused':
      return json<ObservationActResult>(result, { status: 409 });
    case 'no-such-act':
      throw notFound();
  }
}

async function getFound(deps: Deps, actor: Actor, params: Record<string, string | undefined>): Promise<FoundObservation> {
  const { observationId } = idsOf(params, ['observationId']);
  const found = await findObservationFor(deps, actor, observationId);
  if (!found) throw notFound();
  return found;
}

/** A draft is its observer's alone; what was signed is for both sides. */
function demandSight(actor: Actor, found: FoundObservation): void {
  if (found.kind === 'draft') demand(actor, { kind: 'write-observation', ...ownersOf(found) });
  else demand(actor, { kind: 'read-observation', ...ownersOf(found) });
}

function demandAct(actor: Actor, found: FoundObservation, intent: ObservationPost['intent']): void {
  switch (intent) {
    case 'save':
    case 'sign':
    case 'discard':
      return demand(actor, { kind: 'write-observation', ...ownersOf(found) });
    case 'acknowledge':
    case 'dispute':
      return demand(actor, { kind: 'answer-observation', ...ownersOf(found) });
    case 'amend':
    case 'second':
      return demand(actor, { kind: 'observe-person', ...ownersOf(found) });
  }
}

function ownersOf(found: FoundObservation) {
  const { employeeId, observerId } = found.kind === 'draft' ? found.draft : found.observation;
  return { ownerId: employeeId, observerId, inLine: found.inLine };
}

export async function clientAction({ request, serverAction }: ClientActionFunctionArgs) {
  return saveOrKeep(await request.clone().formData(), () => serverAction());
}

export default function ObservationRoute() {
  const { page } = useLoaderData<typeof loader>();
  const result = useActionData<ObservationActResult>();
  const told = useSearchParams()[0].get('told');
  const refused = result?.kind === 'refused' ? result : undefined;
  if (page.kind === 'draft') return <DraftView key={page.id} page={page} told={told} refused={refused} />;
  return <SignedView key={page.id} page={page} told={told} refused={refused} />;
}
