import type { CalendarDate } from '~/domain/calendar/calendar';
import type { EmployeeId } from '~/domain/ids';
import type { Db } from '../database';

/** A supervisor’s word to somebody that their training waits. */
export interface Nudge {
  id: string;
  employeeId: EmployeeId;
  nudgedById: EmployeeId;
  nudgedOn: CalendarDate;
  note: string;
  nudgedAt: Date;
}

/** False when this supervisor nudged this person on that day already. */
export async function insertNudge(db: Db, nudge: Nudge): Promise<boolean> {
  const result = await db
    .insertInto('nudge')
    .values({
      ...{ id: nudge.id, employee_id: nudge.employeeId, nudged_by_id: nudge.nudgedById, note: nudge.note },
      ...{ nudged_on: nudge.nudgedOn, nudged_at: nudge.nudgedAt.toISOString() },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function listNudges(db: Db, ids: readonly string[]): Promise<(Nudge & { nudgedByName: string })[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('nudge')
    .innerJoin('employee as supervisor', 'supervisor.id', 'nudge.nudged_by_id')
    .selectAll('nudge')
    .select('supervisor.name as nudged_by_name')
    .where('nudge.id', 'in', ids)
    .orderBy('nudge.nudged_at')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, employeeId: row.employee_id as EmployeeId, nudgedById: row.nudged_by_id as EmployeeId },
    ...{ nudgedOn: row.nudged_on as CalendarDate, note: row.note, nudgedAt: new Date(row.nudged_at), nudgedByName: row.nudged_by_name },
  }));
}
