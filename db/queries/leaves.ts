import type { Leave } from '~/domain/assignment/plan-place';
import type { CalendarDate } from '~/domain/calendar/calendar';
import type { EmployeeId } from '~/domain/ids';
import type { Db } from '../database';

/** A time away as it was entered. */
export interface EnteredLeave extends Leave {
  id: string;
  employeeId: EmployeeId;
  enteredById: EmployeeId | null;
  enteredAt: Date;
}

export interface ListedLeave extends EnteredLeave {
  enteredByName: string | null;
}

/** Every leave of somebody, the latest first. */
export async function listLeaves(db: Db, employeeId: EmployeeId): Promise<ListedLeave[]> {
  const rows = await db
    .selectFrom('employee_leave as away')
    .leftJoin('employee as enterer', 'enterer.id', 'away.entered_by_id')
    .selectAll('away')
    .select('enterer.name as entered_by_name')
    .where('away.employee_id', '=', employeeId)
    .orderBy('away.from_on', 'desc')
    .orderBy('away.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    employeeId: row.employee_id as EmployeeId,
    fromOn: row.from_on as CalendarDate,
    untilOn: row.until_on as CalendarDate | null,
    enteredById: row.entered_by_id as EmployeeId | null,
    enteredAt: new Date(row.entered_at),
    enteredByName: row.entered_by_name,
  }));
}

export async function insertLeave(db: Db, leave: EnteredLeave): Promise<void> {
  await db
    .insertInto('employee_leave')
    .values({
      id: leave.id,
      employee_id: leave.employeeId,
      from_on: leave.fromOn,
      until_on: leave.untilOn,
      entered_by_id: leave.enteredById,
      entered_at: leave.enteredAt.toISOString(),
    })
    .execute();
}

/** Sets the last day of a leave. */
export async function setLeaveEnd(db: Db, id: string, untilOn: CalendarDate): Promise<void> {
  await db.updateTable('employee_leave').set({ until_on: untilOn }).where('id', '=', id).execute();
}

/** Takes away a leave that has not begun: nobody was away because of it. */
export async function deleteLeave(db: Db, id: string): Promise<void> {
  await db.deleteFrom('employee_leave').where('id', '=', id).execute();
}
