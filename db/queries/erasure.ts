import type { CalendarDate, TimeZone } from '~/domain/calendar/calendar';
import { erasedName } from '~/domain/register/erasure';
import type { CertificationId, EmployeeId } from '~/domain/ids';
import type { Db } from '../database';
import { refreshRegisterRows } from './register-rows';

/**
 * Takes the person out of their employee record, with their account and what they wrote in lessons. False, and nothing
 * changed, for whoever is employed on this day, unknown, or erased already.
 */
export async function eraseEmployee(db: Db, id: EmployeeId, today: CalendarDate, placeholder: string): Promise<boolean> {
  const leaver = await db
    .selectFrom('employee')
    .select('id')
    .where('id', '=', id)
    .where('ended_on', '<', today)
    .where('name', '<>', erasedName)
    .executeTakeFirst();
  if (!leaver) return false;
  const account = db.selectFrom('account_user').select('id').where('employee_id', '=', id);
  await db.deleteFrom('account_session').where('user_id', 'in', account).execute();
  await db.deleteFrom('account_credential').where('user_id', 'in', account).execute();
  await db.deleteFrom('account_user').where('employee_id', '=', id).execute();
  await db
    .deleteFrom('interaction')
    .where('study_id', 'in', db.selectFrom('study').select('id').where('employee_id', '=', id))
    .execute();
  await db
    .updateTable('employee_change')
    .set({ before_value: null, after_value: null })
    .where('employee_id', '=', id)
    .where('fact', 'in', ['name', 'email'])
    .execute();
  await db.updateTable('coaching_note').set({ text: '' }).where('employee_id', '=', id).execute();
  await db
    .updateTable('employee')
    .set({ name: erasedName, number: `erased-${placeholder}`, email: null })
    .where('id', '=', id)
    .execute();
  return true;
}

/** Takes the person out of the register: as holder, as somebody's manager, and the salts that could prove either. */
export async function eraseFromRegister(db: Db, id: EmployeeId, { erasedAt, zone }: { erasedAt: Date; zone: TimeZone }): Promise<void> {
  const own = db.selectFrom('certification').select('id').where('employee_id', '=', id);
  const touched = await db
    .selectFrom('certification')
    .select('id')
    .where((where) => where.or([where('employee_id', '=', id), where('manager_id', '=', id)]))
    .execute();
  await eraseSalts(db, 'holder', 'employee_id', id);
  await eraseSalts(db, 'manager', 'employee_id', id);
  await eraseSalts(db, 'manager', 'manager_id', id);
  const holder = { employee_name: erasedName, employee_number: '', employee_email: null, manager_name: null };
  await db
    .updateTable('certification')
    .set({ ...holder, erased_at: erasedAt.toISOString() })
    .where('employee_id', '=', id)
    .where('erased_at', 'is', null)
    .execute();
  await db
    .updateTable('certification')
    .set({ manager_name: null })
    .where('manager_id', '=', id)
    .where('manager_name', 'is not', null)
    .execute();
  await db
    .updateTable('certification_correction')
    .set({ changes: '{}' })
    .where('certification_id', 'in', own)
    .where('changes', '<>', '{}')
    .execute();
  await refreshRegisterRows(
    db,
    touched.map((row) => row.id as CertificationId),
    zone,
  );
}

function eraseSalts(db: Db, part: 'holder' | 'manager', of: 'employee_id' | 'manager_id', id: EmployeeId) {
  const certifications = db.selectFrom('certification').select('id').where(of, '=', id);
  return db
    .deleteFrom('register_salt')
    .where('part', '=', part)
    .where('seq', 'in', db.selectFrom('register_entry').select('seq').where('certification_id', 'in', certifications))
    .execute();
}
