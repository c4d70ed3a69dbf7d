import type { Actor } from '~/domain/access/actor';
import { standingsAddress, type StandingsFilter } from '~/domain/team/standings-filter';
import { insertAuditEntry } from '~db/queries/audit';
import { placeOfStanding, type StandingsPlace } from '~db/queries/company-standings';
import type { Deps } from '../deps.server';
import { keysetPages } from '../reporting/keyset-pages.server';
import { loggedExport, type TakenFile } from '../reporting/logged-export.server';
import type { TableColumn, TableFormat } from '../reporting/table-columns';
import { companyStandingWords } from './company-standing-words';
import { listWordedStandings, standingsQuestion, type WordedStanding } from './load-company-standings.server';

interface StandingsExport {
  actor: Actor;
  format: TableFormat;
  filter: StandingsFilter;
  requestId: string;
}

/** People and modules as a file, exactly what the screen shows for the same filter; who took what of it is logged. */
export function exportStandings(deps: Deps, { actor, format, filter, requestId }: StandingsExport): AsyncIterable<Uint8Array> {
  const question = standingsQuestion(deps, filter);
  const log = (taken: TakenFile) =>
    insertAuditEntry(deps.db, {
      ...{ id: deps.newId(), happenedAt: deps.now(), actorId: actor.employeeId, deed: 'export-standings', requestId },
      ...{ subjectKind: 'employee', subjectId: actor.employeeId, detail: { format, list: standingsAddress(filter), ...taken } },
    });
  const pages = keysetPages<WordedStanding, StandingsPlace>((page) => listWordedStandings(deps, question, page), placeOfStanding);
  return loggedExport({ format, columns: columnsOf(deps), pages, options: { title: 'Standings' }, log });
}

function columnsOf({ catalog }: Deps): TableColumn<WordedStanding>[] {
  return [
    { key: 'employeeNumber', label: 'Employee number', width: 16, value: (line) => line.employeeNumber },
    { key: 'name', label: 'Name', width: 28, value: (line) => line.employeeName },
    { key: 'email', label: 'Email', width: 30, value: (line) => line.employeeEmail },
    { key: 'department', label: 'Department', width: 22, value: (line) => line.department },
    { key: 'location', label: 'Location', width: 18, value: (line) => line.location },
    { key: 'jobRole', label: 'Job role', width: 20, value: (line) => line.jobRole },
    { key: 'manager', label: 'Manager', width: 28, value: (line) => line.managerName },
    { key: 'module', label: 'Module', width: 32, value: (line) => catalog.findModule(line.moduleId)?.title ?? line.moduleId },
    { key: 'standing', label: 'Standing', width: 16, value: (line) => companyStandingWords[line.standing].among },
    { key: 'dueOn', label: 'Due on', width: 12, value: (line) => line.dueOn && { date: line.dueOn } },
    { key: 'waivedUntil', label: 'Waived until', width: 12, value: (line) => (line.waived?.until ? { date: line.waived.until } : null) },
    { key: 'waivedFor', label: 'Reason of the waiver', width: 32, value: (line) => line.waived?.reason || null },
    { key: 'waivedBy', label: 'Waived by', width: 28, value: (line) => line.waived?.byName ?? null },
    { key: 'expiresOn', label: 'Expires on', width: 12, value: (line) => line.expiresOn && { date: line.expiresOn } },
  ];
}
