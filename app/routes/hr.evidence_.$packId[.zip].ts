import type { LoaderFunctionArgs } from '@remix-run/node';
import { findPackFile } from '~/features/evidence/find-pack.server';
import { requireActor } from '~/http/actor.server';
import { sendFile } from '~/http/download.server';
import { idsOf } from '~/http/ids.server';
import { demand, notFound } from '~/http/refusals.server';

/** A pack that is ready, for a week. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { packId } = idsOf(params, ['packId']);
  demand(actor, { kind: 'make-evidence-packs' });
  const found = await findPackFile(context.deps, { id: packId, actor, requestId: context.requestId });
  if (!found) throw notFound();
  return sendFile(found.file, { type: 'application/zip', fileName: found.name });
}
