import { dateIn } from '~/domain/calendar/calendar';
import { readStandingsFilter } from '~/domain/team/read-standings-filter';
import { exportStandings } from '~/features/standings/export-standings.server';
import { tableTypes, type TableFormat } from '~/features/reporting/table-columns';
import { requireActor } from './actor.server';
import type { Asked } from './context.server';
import { download } from './download.server';
import { demand } from './refusals.server';

/** The file doors of the company's standings are one: who, may they, what, and the file. */
export async function sendStandings({ request, context }: Asked, format: TableFormat): Promise<Response> {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'read-register' });
  const { deps, requestId } = context;
  const filter = readStandingsFilter(new URL(request.url).searchParams);
  const today = dateIn(deps.company.timeZone, deps.now());
  const file = exportStandings(deps, { actor, format, filter, requestId });
  return download(file, { type: tableTypes[format], fileName: `standings-${today}.${format}` });
}
