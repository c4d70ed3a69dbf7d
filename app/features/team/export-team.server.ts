import type { Actor } from '~/domain/access/actor';
import { dateIn } from '~/domain/calendar/calendar';
import { insertAuditEntry } from '~db/queries/audit';
import type { Deps } from '../deps.server';
import { loggedExport, type TakenFile } from '../reporting/logged-export.server';
import type { TableFormat } from '../reporting/table-columns';
import { arrangeTeam, type Placed } from './arrange-team.server';
import { loadMembers, standingFor } from './load-standings.server';
import { columnGroups, type ColumnGroup } from './team-columns.server';
import { teamExportColumns, type ExportedStanding } from './team-export-columns';
import { teamAddress, type TeamQuery } from './team-query';

interface TeamExport {
  actor: Actor;
  query: TeamQuery;
  format: TableFormat;
  requestId: string;
}

/**
 * The list of this address as a file, person by person in its order, a row for each module that it shows; every page of
 * it. Who took what of it is logged.
 */
export async function* exportTeam(deps: Deps, { actor, query, format, requestId }: TeamExport): AsyncIterable<Uint8Array> {
  const today = dateIn(deps.company.timeZone, deps.now());
  const members = await loadMembers(deps, { scope: { kind: 'line', of: actor.employeeId }, employedOn: today });
  const groups = columnGroups(deps.catalog, query.module);
  const moduleIds = groups.flatMap((group) => group.modules.map((module) => module.id));
  const { placed } = arrangeTeam(members, query, { supervisorId: actor.employeeId, moduleIds });
  const log = (taken: TakenFile) =>
    insertAuditEntry(deps.db, {
      ...{ id: deps.newId(), happenedAt: deps.now(), actorId: actor.employeeId, deed: 'export-team', requestId },
      ...{ subjectKind: 'employee', subjectId: actor.employeeId },
      detail: { format, list: teamAddress(query), people: placed.length, modules: moduleIds.length, ...taken },
    });
  const options = { byteOrderMark: true, title: 'Team' };
  yield* loggedExport({ format, columns: teamExportColumns(deps.appUrl), pages: pagesOf(placed, groups), options, log });
}

const peopleAPage = 25;

/** Some people at a time, with a pause after them in which other requests get their turn. */
async function* pagesOf(placed: readonly Placed[], groups: readonly ColumnGroup[]): AsyncIterable<ExportedStanding[]> {
  for (let start = 0; start < placed.length; start += peopleAPage) {
    yield placed.slice(start, start + peopleAPage).flatMap((one) => rowsOf(one, groups));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function rowsOf({ member }: Placed, groups: readonly ColumnGroup[]): ExportedStanding[] {
  return groups.flatMap(({ title: course, modules }) =>
    modules.map((module) => ({ person: member.person, course, module: module.title, standing: standingFor(member, module.id) })),
  );
}
