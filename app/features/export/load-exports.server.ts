import { dateIn } from '~/domain/calendar/calendar';
import { clockTime, nearDate, recordDate } from '~/domain/calendar/in-words';
import type { ExportScheduleId } from '~/domain/ids';
import { nextOccasion } from '~/domain/register/export-occasion';
import { listExportRuns, listSchedules, type ExportRun, type ExportSchedule } from '~db/queries/export-runs';
import { stillMay } from '../account/still-may.server';
import type { Deps } from '../deps.server';
import { silentMilliseconds } from './export-files.server';

/** An export in the list, in words. */
export interface RunRow {
  id: string;
  what: string;
  filter: string;
  who: string;
  when: string;
  state: 'running' | 'done' | 'broken';
  rowsDone: number;
  rowsTotal: number;
  sha256: string | null;
  /** Where its file waits. */
  href: string | null;
}

export interface ScheduleRow {
  id: ExportScheduleId;
  name: string;
  filter: string;
  format: ExportSchedule['format'];
  every: ExportSchedule['every'];
  goesTo: ExportSchedule['goesTo'];
  madeBy: string;
  next: string;
  rests: boolean;
}

export interface ExportsPage {
  runs: RunRow[];
  schedules: ScheduleRow[];
  /** The days on which a schedule that is made now would first be due. */
  firstDays: Record<ExportSchedule['every'], string>;
}

const shownRuns = 30;

export async function loadExports(deps: Deps): Promise<ExportsPage> {
  const today = dateIn(deps.company.timeZone, deps.now());
  const nextDay = (every: ExportSchedule['every']) => nearDate(nextOccasion(every, today), today);
  const schedules = await listSchedules(deps.db);
  const runs = await listExportRuns(deps.db, shownRuns);
  return {
    runs: runs.map((run) => toRunRow(deps, run)),
    schedules: await Promise.all(
      schedules.map(async ({ id, name, filter, format, every, goesTo, madeById, madeByName }) => ({
        ...{ id, name, filter, format, every, goesTo, madeBy: madeByName, next: nextDay(every) },
        rests: !(await stillMay(deps, madeById, { kind: 'read-register' })),
      })),
    ),
    firstDays: { week: nextDay('week'), month: nextDay('month') },
  };
}

function toRunRow(deps: Deps, run: ExportRun & { askedByName: string | null; scheduleName: string | null }): RunRow {
  const zone = deps.company.timeZone;
  return {
    id: run.id,
    what: run.format.toUpperCase(),
    filter: run.filter,
    who: run.scheduleName === null ? (run.askedByName ?? 'By a command') : `By itself, “${run.scheduleName}”`,
    when: `${recordDate(dateIn(zone, run.startedAt))}, ${clockTime(zone, run.startedAt)}`,
    state: isSilent(deps, run) ? 'broken' : run.state,
    rowsDone: run.rowsDone,
    rowsTotal: run.rowsTotal,
    sha256: run.sha256,
    href: run.file !== null && run.fileRemovedAt === null ? `/hr/exports/${run.id}` : null,
  };
}

/** Whoever made it was killed: a process that lives says every second how far it is. */
function isSilent({ now }: Pick<Deps, 'now'>, { state, touchedAt }: ExportRun): boolean {
  return state === 'running' && now().getTime() - touchedAt.getTime() > silentMilliseconds;
}
