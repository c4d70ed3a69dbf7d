import type { CalendarDate } from '~/domain/calendar/calendar';
import type { EmployeeId, ExportScheduleId } from '~/domain/ids';
import type { Db } from '../database';
import type { ExportRunTable, ExportScheduleTable } from '../schema';

/** An export, by hand, by a command or by a schedule, with how far it is. */
export interface ExportRun {
  id: string;
  scheduleId: ExportScheduleId | null;
  dueOn: CalendarDate | null;
  askedById: EmployeeId | null;
  format: ExportRunTable['format'];
  /** As the query string has it. */
  filter: string;
  state: ExportRunTable['state'];
  attempts: number;
  rowsDone: number;
  rowsTotal: number;
  sha256: string | null;
  /** The name of the file within the folder of exports; null when it was downloaded while it was made. */
  file: string | null;
  startedAt: Date;
  touchedAt: Date;
  endedAt: Date | null;
  fileRemovedAt: Date | null;
}

export async function insertExportRun(
  db: Db,
  run: Pick<ExportRun, 'id' | 'askedById' | 'format' | 'filter' | 'rowsTotal'> & { at: Date },
): Promise<void> {
  await db.insertInto('export_run').values(newRow(run)).execute();
}

/**
 * Takes the run of a schedule for a day: true for one process alone, and again when the one that had it was not heard of
 * since `silentSince`, up to five times.
 */
export async function claimScheduledRun(
  db: Db,
  run: Pick<ExportRun, 'id' | 'askedById' | 'format' | 'filter'> & { scheduleId: ExportScheduleId; dueOn: CalendarDate; at: Date },
  silentSince: Date,
): Promise<string | undefined> {
  const { scheduleId, dueOn, at } = run;
  const begun = await db
    .insertInto('export_run')
    .values({ ...newRow({ ...run, rowsTotal: 0 }), schedule_id: scheduleId, due_on: dueOn })
    .onConflict((conflict) => conflict.columns(['schedule_id', 'due_on']).doNothing())
    .executeTakeFirstOrThrow();
  if (begun.numInsertedOrUpdatedRows === 1n) return run.id;
  const taken = await db
    .updateTable('export_run')
    .set((column) => ({ state: 'running', touched_at: at.toISOString(), rows_done: 0, attempts: column('attempts', '+', 1) }))
    .where('schedule_id', '=', scheduleId)
    .where('due_on', '=', dueOn)
    .where('state', '<>', 'done')
    .where('attempts', '<', 5)
    .where('touched_at', '<=', silentSince.toISOString())
    .returning('id')
    .executeTakeFirst();
  return taken?.id;
}

function newRow(run: Pick<ExportRun, 'id' | 'askedById' | 'format' | 'filter' | 'rowsTotal'> & { at: Date }) {
  return {
    ...{ id: run.id, asked_by_id: run.askedById, format: run.format, filter: run.filter, state: 'running' as const, attempts: 1 },
    ...{ rows_done: 0, rows_total: run.rowsTotal, started_at: run.at.toISOString(), touched_at: run.at.toISOString() },
  };
}

export async function touchExportRun(db: Db, id: string, far: { rowsDone: number; rowsTotal: number; at: Date }): Promise<void> {
  const { rowsDone, rowsTotal, at } = far;
  await db
    .updateTable('export_run')
    .set({ rows_done: rowsDone, rows_total: rowsTotal, touched_at: at.toISOString() })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute();
}

/** False when it had ended before: then whatever goes with its end has happened already. */
export async function endExportRun(
  db: Db,
  id: string,
  end: { state: 'done' | 'broken'; rowsDone: number; sha256: string | null; file: string | null; at: Date },
): Promise<boolean> {
  const { state, rowsDone, sha256, file } = end;
  const at = end.at.toISOString();
  const ended = await db
    .updateTable('export_run')
    .set({ state, rows_done: rowsDone, sha256, file, touched_at: at, ended_at: at })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .executeTakeFirst();
  return ended.numUpdatedRows === 1n;
}

export async function findExportRun(db: Db, id: string): Promise<ExportRun | undefined> {
  const row = await db.selectFrom('export_run').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toRun(row);
}

/** The latest first, with the names of who asked and of the schedule. */
export async function listExportRuns(
  db: Db,
  limit: number,
): Promise<(ExportRun & { askedByName: string | null; scheduleName: string | null })[]> {
  const rows = await db
    .selectFrom('export_run as run')
    .leftJoin('employee', 'employee.id', 'run.asked_by_id')
    .leftJoin('export_schedule as schedule', 'schedule.id', 'run.schedule_id')
    .selectAll('run')
    .select(['employee.name as asked_by_name', 'schedule.name as schedule_name'])
    .orderBy('run.started_at', 'desc')
    .orderBy('run.id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...toRun(row), askedByName: row.asked_by_name, scheduleName: row.schedule_name }));
}

/** Files that were mailed as a link, ended before this, and are still there. */
export async function listLinkedFilesBefore(db: Db, before: Date): Promise<{ id: string; file: string }[]> {
  const rows = await db
    .selectFrom('export_run as run')
    .innerJoin('export_schedule as schedule', 'schedule.id', 'run.schedule_id')
    .select(['run.id', 'run.file'])
    .where('schedule.goes_to', '=', 'mail')
    .where('run.file', 'is not', null)
    .where('run.file_removed_at', 'is', null)
    .where('run.ended_at', '<', before.toISOString())
    .execute();
  return rows.flatMap(({ id, file }) => (file === null ? [] : [{ id, file }]));
}

export async function markFileRemoved(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('export_run').set({ file_removed_at: at.toISOString() }).where('id', '=', id).execute();
}

/** An export that is made again and again. */
export interface ExportSchedule {
  id: ExportScheduleId;
  name: string;
  filter: string;
  format: ExportScheduleTable['format'];
  every: ExportScheduleTable['every'];
  goesTo: ExportScheduleTable['goes_to'];
  madeById: EmployeeId;
  madeAt: Date;
  /** Days before this one are none of its business. */
  startsOn: CalendarDate;
  stoppedAt: Date | null;
}

export async function insertSchedule(db: Db, schedule: Omit<ExportSchedule, 'stoppedAt'>): Promise<void> {
  const { id, name, filter, format, every, goesTo, madeById, madeAt, startsOn } = schedule;
  await db
    .insertInto('export_schedule')
    .values({ id, name, filter, format, every, goes_to: goesTo, made_by_id: madeById, made_at: madeAt.toISOString(), starts_on: startsOn })
    .execute();
}

/** What it was when it ran until now. */
export async function stopSchedule(
  db: Db,
  id: ExportScheduleId,
  { byId, at }: { byId: EmployeeId; at: Date },
): Promise<ExportSchedule | undefined> {
  const row = await db
    .updateTable('export_schedule')
    .set({ stopped_at: at.toISOString(), stopped_by_id: byId })
    .where('id', '=', id)
    .where('stopped_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return row && toSchedule(row);
}

/** Those that run, the latest first, with the name of whoever made each. */
export async function listSchedules(db: Db): Promise<(ExportSchedule & { madeByName: string })[]> {
  const rows = await db
    .selectFrom('export_schedule as schedule')
    .innerJoin('employee', 'employee.id', 'schedule.made_by_id')
    .selectAll('schedule')
    .select('employee.name as made_by_name')
    .where('schedule.stopped_at', 'is', null)
    .orderBy('schedule.made_at', 'desc')
    .orderBy('schedule.id')
    .execute();
  return rows.map((row) => ({ ...toSchedule(row), madeByName: row.made_by_name }));
}

function toSchedule(row: ExportScheduleTable): ExportSchedule {
  return {
    id: row.id as ExportScheduleId,
    name: row.name,
    filter: row.filter,
    format: row.format,
    every: row.every,
    goesTo: row.goes_to,
    madeById: row.made_by_id as EmployeeId,
    madeAt: new Date(row.made_at),
    startsOn: row.starts_on as CalendarDate,
    stoppedAt: row.stopped_at === null ? null : new Date(row.stopped_at),
  };
}

function toRun(row: ExportRunTable): ExportRun {
  const instant = (text: string | null) => (text === null ? null : new Date(text));
  return {
    id: row.id,
    scheduleId: row.schedule_id as ExportScheduleId | null,
    dueOn: row.due_on as CalendarDate | null,
    askedById: row.asked_by_id as EmployeeId | null,
    format: row.format,
    filter: row.filter,
    state: row.state,
    attempts: row.attempts,
    rowsDone: row.rows_done,
    rowsTotal: row.rows_total,
    sha256: row.sha256,
    file: row.file,
    startedAt: new Date(row.started_at),
    touchedAt: new Date(row.touched_at),
    endedAt: instant(row.ended_at),
    fileRemovedAt: instant(row.file_removed_at),
  };
}
