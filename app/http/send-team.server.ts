import { dateIn } from '~/domain/calendar/calendar';
import { exportTeam } from '~/features/team/export-team.server';
import { readTeamQuery } from '~/features/team/team-query';
import { tableTypes, type TableFormat } from '~/features/reporting/table-columns';
import { requireActor } from './actor.server';
import type { Asked } from './context.server';
import { download } from './download.server';
import { demand } from './refusals.server';

/** The two file doors of the team are one: who, may they, what, and the file. */
export async function sendTeam({ request, context }: Asked, format: TableFormat): Promise<Response> {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'see-team' });
  const { deps, requestId } = context;
  const query = readTeamQuery(new URL(request.url).searchParams);
  const today = dateIn(deps.company.timeZone, deps.now());
  return download(exportTeam(deps, { actor, query, format, requestId }), { type: tableTypes[format], fileName: `team-${today}.${format}` });
}
