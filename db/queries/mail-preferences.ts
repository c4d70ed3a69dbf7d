import type { EmployeeId } from '~/domain/ids';
import type { Db } from '../database';
import type { MailPreferenceTable } from '../schema';

/** The mails that are not obligatory. */
export type OptionalMail = MailPreferenceTable['kind'];

/** What somebody does not want to be mailed. */
export async function listUnwanted(db: Db, employeeId: EmployeeId): Promise<Set<OptionalMail>> {
  const rows = await db
    .selectFrom('mail_preference')
    .select('kind')
    .where('employee_id', '=', employeeId)
    .where('wanted', '=', 0)
    .execute();
  return new Set(rows.map((row) => row.kind));
}

export async function saveMailPreference(
  db: Db,
  preference: { employeeId: EmployeeId; kind: OptionalMail; wanted: boolean; savedAt: Date },
): Promise<void> {
  const said = { wanted: preference.wanted ? (1 as const) : (0 as const), saved_at: preference.savedAt.toISOString() };
  await db
    .insertInto('mail_preference')
    .values({ employee_id: preference.employeeId, kind: preference.kind, ...said })
    .onConflict((conflict) => conflict.columns(['employee_id', 'kind']).doUpdateSet(said))
    .execute();
}
