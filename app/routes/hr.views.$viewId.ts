import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { loadView } from '~/features/register/load-views.server';
import { requireActor } from '~/http/actor.server';
import { idsOf } from '~/http/ids.server';
import { demand, notFound } from '~/http/refusals.server';

/** The address that a view keeps, whatever it is renamed to: it leads to the register with its filters. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { viewId } = idsOf(params, ['viewId']);
  demand(actor, { kind: 'read-register' });
  const view = await loadView(context.deps, actor, viewId);
  if (!view) throw notFound();
  return redirect(`/hr/certifications?${view.query}`);
}
