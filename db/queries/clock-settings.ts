import type { EmployeeId } from '~/domain/ids';
import type { ClockPace } from '~/domain/scenario/clock-pace';
import type { Db } from '../database';

/** How much time this learner wants for turns with a clock. */
export async function getClockPace(db: Db, employeeId: EmployeeId): Promise<ClockPace> {
  const row = await db.selectFrom('clock_setting').select('pace').where('employee_id', '=', employeeId).executeTakeFirst();
  return row?.pace ?? 'as-written';
}

export async function saveClockPace(db: Db, employeeId: EmployeeId, { pace, savedAt }: { pace: ClockPace; savedAt: Date }): Promise<void> {
  const saved = { pace, saved_at: savedAt.toISOString() };
  await db
    .insertInto('clock_setting')
    .values({ employee_id: employeeId, ...saved })
    .onConflict((conflict) => conflict.column('employee_id').doUpdateSet(saved))
    .execute();
}
