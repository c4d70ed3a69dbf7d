import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { savePlace } from '~/features/learning/save-place.server';
import { requireActor } from '~/http/actor.server';
import { readForm } from '~/http/form.server';
import { idsOf } from '~/http/ids.server';
import { demand, notFound } from '~/http/refusals.server';

const placeForm = z.object({ anchor: z.string().max(120) });

/** Where the learner is in a lesson; the page reports it while they read. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const ids = idsOf(params, ['moduleId', 'lessonId']);
  demand(actor, { kind: 'continue-study', ownerId: actor.employeeId });
  const form = await readForm(request, placeForm);
  if (!form.ok) return new Response('No such place.', { status: 400 });
  const known = await savePlace(context.deps, { employeeId: actor.employeeId, ...ids, ...form.values });
  if (!known) throw notFound();
  return new Response(null, { status: 204 });
}

export function loader() {
  throw notFound();
}
