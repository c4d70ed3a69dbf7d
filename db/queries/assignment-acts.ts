import type { Scope } from '~/domain/access/policy';
import type { LoggedEvent } from '~/domain/assignment/take-back';
import type { CalendarDate } from '~/domain/calendar/calendar';
import type { AssignmentActId, AssignmentId, EmployeeId, ModuleId } from '~/domain/ids';
import type { Db } from '../database';
import type { AssignmentActTable, AssignmentEventTable } from '../schema';
import { inParts } from './in-parts';
import { idsInScope } from './reporting-line';

/** One confirmed deed on many assignments. Its id came with the form. */
export interface AssignmentAct {
  id: AssignmentActId;
  kind: AssignmentActTable['kind'];
  doneById: EmployeeId;
  doneAt: Date;
  /** Counts by what happened; its shape is for whoever wrote it. */
  summary: string;
  undoneAt: Date | null;
}

export async function findAct(db: Db, id: AssignmentActId): Promise<AssignmentAct | undefined> {
  const row = await db.selectFrom('assignment_act').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toAct(row);
}

/** The unique id has the last word on a form that was sent twice. */
export async function insertAct(db: Db, act: AssignmentAct): Promise<void> {
  await db
    .insertInto('assignment_act')
    .values({
      id: act.id,
      kind: act.kind,
      done_by_id: act.doneById,
      done_at: act.doneAt.toISOString(),
      summary: act.summary,
      undone_at: act.undoneAt?.toISOString() ?? null,
    })
    .execute();
}

export async function markActUndone(db: Db, id: AssignmentActId, at: Date): Promise<void> {
  await db.updateTable('assignment_act').set({ undone_at: at.toISOString() }).where('id', '=', id).execute();
}

/** One line of the history of an assignment. */
export interface AssignmentEvent extends LoggedEvent {
  reason: string;
  /** null for what happened by itself. */
  doneById: EmployeeId | null;
}

export async function insertAssignmentEvents(db: Db, events: readonly AssignmentEvent[]): Promise<void> {
  for (const part of inParts(events, 80)) await db.insertInto('assignment_event').values(part.map(toRow)).execute();
}

export interface ToldEvent extends AssignmentEvent {
  doneByName: string | null;
  /** The act to which it belongs was taken back. */
  undone: boolean;
}

/** The history of these assignments, the oldest first. */
export async function listAssignmentEvents(db: Db, assignmentIds: readonly AssignmentId[]): Promise<ToldEvent[]> {
  const all: ToldEvent[] = [];
  for (const part of inParts(assignmentIds, 900)) {
    const rows = await told(db).where('event.assignment_id', 'in', part).execute();
    all.push(...rows.map(toTold));
  }
  return all;
}

export interface EventOfAct extends ToldEvent {
  employeeId: EmployeeId;
  employeeName: string;
  moduleId: ModuleId;
  /** Something else happened to the assignment after it, or a newer one took its place. */
  overtaken: boolean;
  /** It was undone with the act; what was begun or changed meanwhile was not. */
  takenBack: boolean;
}

/** What an act did to assignments that the scope covers, by name. */
export async function listEventsOfAct(db: Db, scope: Scope, actId: AssignmentActId): Promise<EventOfAct[]> {
  const rows = await told(db)
    .innerJoin('assignment', 'assignment.id', 'event.assignment_id')
    .innerJoin('employee', 'employee.id', 'assignment.employee_id')
    .select(['assignment.employee_id', 'assignment.module_id', 'employee.name as employee_name'])
    .select((column) => [
      column
        .selectFrom('assignment_event as later')
        .leftJoin('assignment_act as later_act', 'later_act.id', 'later.act_id')
        .select('later.id')
        .whereRef('later.assignment_id', '=', 'event.assignment_id')
        .whereRef('later.happened_at', '>=', 'event.happened_at')
        .whereRef('later.id', '<>', 'event.id')
        .where('later_act.undone_at', 'is', null)
        .limit(1)
        .as('later_id'),
      column
        .selectFrom('assignment as newer')
        .select('newer.id')
        .whereRef('newer.employee_id', '=', 'assignment.employee_id')
        .whereRef('newer.module_id', '=', 'assignment.module_id')
        .whereRef('newer.number', '>', 'assignment.number')
        .limit(1)
        .as('newer_id'),
    ])
    .where('event.act_id', '=', actId)
    .where('event.kind', '<>', 'undone')
    .where('assignment.employee_id', 'in', idsInScope(db, scope))
    .clearOrderBy()
    .orderBy('employee.name')
    .orderBy('assignment.module_id')
    .orderBy('event.id')
    .execute();
  const takenBack = await listTakenBack(db, actId);
  return rows.map((row) => ({
    ...toTold(row),
    employeeId: row.employee_id as EmployeeId,
    employeeName: row.employee_name,
    moduleId: row.module_id as ModuleId,
    overtaken: row.later_id !== null || row.newer_id !== null,
    takenBack: takenBack.has(row.assignment_id),
  }));
}

/** The assignments at which undoing the act did something. Asked by itself: within the other statement it would be asked for each row. */
async function listTakenBack(db: Db, actId: AssignmentActId): Promise<Set<string>> {
  const rows = await db
    .selectFrom('assignment_event')
    .select('assignment_id')
    .where('act_id', '=', actId)
    .where('kind', '=', 'undone')
    .execute();
  return new Set(rows.map((row) => row.assignment_id));
}

/** The assignments that this act made and whose learners have begun to work on the module since. */
export async function listBegunSinceAct(db: Db, { id, doneAt }: Pick<AssignmentAct, 'id' | 'doneAt'>): Promise<Set<AssignmentId>> {
  const since = doneAt.toISOString();
  const rows = await db
    .selectFrom('assignment')
    .innerJoin('assignment_event as event', 'event.assignment_id', 'assignment.id')
    .innerJoin('study', (join) =>
      join.onRef('study.employee_id', '=', 'assignment.employee_id').onRef('study.module_id', '=', 'assignment.module_id'),
    )
    .select('assignment.id')
    .where('event.act_id', '=', id)
    .where('event.kind', '=', 'assigned')
    .where((where) =>
      where.or([
        where('study.begun_at', '>=', since),
        where.exists(
          where
            .selectFrom('lesson_place as place')
            .select('place.study_id')
            .whereRef('place.study_id', '=', 'study.id')
            .where('place.seen_at', '>=', since),
        ),
        where.exists(
          where
            .selectFrom('interaction as done')
            .select('done.study_id')
            .whereRef('done.study_id', '=', 'study.id')
            .where('done.saved_at', '>=', since),
        ),
        where.exists(
          where
            .selectFrom('quiz_attempt as tried')
            .select('tried.id')
            .whereRef('tried.study_id', '=', 'study.id')
            .where('tried.started_at', '>=', since),
        ),
        where.exists(
          where
            .selectFrom('scenario_run as run')
            .select('run.id')
            .whereRef('run.study_id', '=', 'study.id')
            .where('run.started_at', '>=', since),
        ),
      ]),
    )
    .execute();
  return new Set(rows.map((row) => row.id as AssignmentId));
}

function told(db: Db) {
  return db
    .selectFrom('assignment_event as event')
    .leftJoin('employee as doer', 'doer.id', 'event.done_by_id')
    .leftJoin('assignment_act as act', 'act.id', 'event.act_id')
    .selectAll('event')
    .select(['doer.name as done_by_name', 'act.undone_at as act_undone_at'])
    .orderBy('event.happened_at')
    .orderBy('event.id');
}

function toTold(row: AssignmentEventTable & { done_by_name: string | null; act_undone_at: string | null }): ToldEvent {
  return {
    id: row.id,
    assignmentId: row.assignment_id as AssignmentId,
    kind: row.kind,
    beforeDueOn: row.before_due_on as CalendarDate | null,
    dueOn: row.due_on as CalendarDate | null,
    until: row.until as CalendarDate | null,
    reason: row.reason,
    actId: row.act_id as AssignmentActId | null,
    doneById: row.done_by_id as EmployeeId | null,
    happenedAt: new Date(row.happened_at),
    doneByName: row.done_by_name,
    undone: row.act_undone_at !== null,
  };
}

function toRow(event: AssignmentEvent): AssignmentEventTable {
  return {
    id: event.id,
    assignment_id: event.assignmentId,
    kind: event.kind,
    before_due_on: event.beforeDueOn,
    due_on: event.dueOn,
    until: event.until,
    reason: event.reason,
    act_id: event.actId,
    done_by_id: event.doneById,
    happened_at: event.happenedAt.toISOString(),
  };
}

function toAct(row: AssignmentActTable): AssignmentAct {
  return {
    id: row.id as AssignmentActId,
    kind: row.kind,
    doneById: row.done_by_id as EmployeeId,
    doneAt: new Date(row.done_at),
    summary: row.summary,
    undoneAt: row.undone_at === null ? null : new Date(row.undone_at),
  };
}
