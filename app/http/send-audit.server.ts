import { dateIn } from '~/domain/calendar/calendar';
import { readAuditFilter } from '~/domain/audit/read-audit-filter';
import { exportAudit } from '~/features/audit/export-audit.server';
import { tableTypes, type TableFormat } from '~/features/reporting/table-columns';
import { requireActor } from './actor.server';
import type { Asked } from './context.server';
import { download } from './download.server';
import { demand } from './refusals.server';

/** The three file doors of the audit log are one: who, may they, what, and the file. */
export async function sendAudit({ request, context }: Asked, format: TableFormat): Promise<Response> {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'read-audit' });
  const query = new URL(request.url).searchParams;
  const { deps, requestId } = context;
  const asked = { actor, format, filter: readAuditFilter(query), byteOrderMark: query.get('bom') === '1', requestId };
  const today = dateIn(deps.company.timeZone, deps.now());
  return download(exportAudit(deps, asked), { type: tableTypes[format], fileName: `audit-${today}.${format}` });
}
