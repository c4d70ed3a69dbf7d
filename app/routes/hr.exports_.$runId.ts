import type { LoaderFunctionArgs } from '@remix-run/node';
import { findExportFile } from '~/features/export/find-export.server';
import { tableTypes } from '~/features/reporting/table-columns';
import { requireActor } from '~/http/actor.server';
import { sendFile } from '~/http/download.server';
import { demand, notFound } from '~/http/refusals.server';

/** The file that a schedule made, where its mail leads. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'schedule-exports' });
  const found = await findExportFile(context.deps, { id: params.runId ?? '', actor, requestId: context.requestId });
  if (!found) throw notFound();
  return sendFile(found.file, { type: tableTypes[found.format], fileName: found.name });
}
