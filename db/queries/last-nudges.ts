import type { EmployeeId } from '~/domain/ids';
import type { Db } from '../database';

/** When each of these people was nudged last, by whomever; who never was is not in it. */
export async function listLastNudges(db: Db, ids: readonly EmployeeId[]): Promise<Map<EmployeeId, Date>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('nudge')
    .select((column) => ['employee_id', column.fn.max('nudged_at').as('nudged_at')])
    .where('employee_id', 'in', ids)
    .groupBy('employee_id')
    .execute();
  return new Map(rows.map((row) => [row.employee_id as EmployeeId, new Date(row.nudged_at)]));
}
