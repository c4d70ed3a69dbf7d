import type { KnownPerson } from '~/domain/people/plan-import';
import { groupBy } from '~/domain/group-by';
import type { EmployeeId } from '~/domain/ids';
import type { Db } from '../database';
import { toEmployee } from './employees';
import { inParts } from './in-parts';

/** Everybody on record, with what decides whether a file may change them. Three statements. */
export async function listKnownPeople(db: Db): Promise<(KnownPerson & { id: EmployeeId })[]> {
  const employees = await db.selectFrom('employee').selectAll().execute();
  const accounts = new Set((await db.selectFrom('account_user').select('employee_id').execute()).map((row) => row.employee_id));
  const grants = groupBy(await db.selectFrom('role_grant').select(['employee_id', 'role']).execute(), (row) => row.employee_id);
  return employees.map((row) => ({
    ...toEmployee(row),
    hasAccount: accounts.has(row.id),
    roles: (grants.get(row.id) ?? []).map(({ role }) => role),
  }));
}

/** What was mailed to these people opens nothing any more; of some of them the sessions end, too. */
export async function signOutPeople(
  db: Db,
  ids: readonly EmployeeId[],
  { now, sessionsOf }: { now: Date; sessionsOf: readonly EmployeeId[] },
): Promise<void> {
  for (const part of inParts(ids, 500)) {
    await db
      .updateTable('one_time_link')
      .set({ withdrawn_at: now.toISOString() })
      .where('employee_id', 'in', part)
      .where('used_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .execute();
  }
  for (const part of inParts(sessionsOf, 500)) {
    const accounts = db.selectFrom('account_user').select('id').where('employee_id', 'in', part);
    await db.deleteFrom('account_session').where('user_id', 'in', accounts).execute();
  }
}
