import { dateIn } from '~/domain/calendar/calendar';
import { readRegisterFilter } from '~/domain/register/read-register-filter';
import { exportRegister } from '~/features/register/export-register.server';
import { tableTypes, type TableFormat } from '~/features/reporting/table-columns';
import { requireActor } from './actor.server';
import type { Asked } from './context.server';
import { download } from './download.server';
import { demand } from './refusals.server';

/** The three file doors of the register are one: who, may they, what, and the file. `?bom=1` is for spreadsheets that guess. */
export async function sendRegister({ request, context }: Asked, format: TableFormat): Promise<Response> {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'read-register' });
  const query = new URL(request.url).searchParams;
  const { deps, requestId } = context;
  const asked = { actor, format, filter: readRegisterFilter(query), byteOrderMark: query.get('bom') === '1', requestId };
  const today = dateIn(deps.company.timeZone, deps.now());
  return download(exportRegister(deps, asked), { type: tableTypes[format], fileName: `certifications-${today}.${format}` });
}
