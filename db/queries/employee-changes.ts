import type { FactChange } from '~/domain/people/employee-facts';
import type { EmployeeId } from '~/domain/ids';
import type { Db } from '../database';
import { inParts } from './in-parts';

/** What one act of the audit log changed about one employee. */
export interface EmployeeChange extends FactChange {
  auditId: string;
  employeeId: EmployeeId;
}

export async function insertEmployeeChanges(db: Db, changes: readonly EmployeeChange[]): Promise<void> {
  const rows = changes.map(({ auditId, employeeId, fact, before, after }) => ({
    ...{ audit_id: auditId, employee_id: employeeId, fact, before_value: before, after_value: after },
  }));
  for (const part of inParts(rows, 150)) await db.insertInto('employee_change').values(part).execute();
}

/** What these acts changed. */
export async function listEmployeeChanges(db: Db, auditIds: readonly string[]): Promise<EmployeeChange[]> {
  if (auditIds.length === 0) return [];
  const rows = await db.selectFrom('employee_change').selectAll().where('audit_id', 'in', auditIds).orderBy('fact').execute();
  return rows.map((row) => ({
    ...{ auditId: row.audit_id, employeeId: row.employee_id as EmployeeId },
    ...{ fact: row.fact, before: row.before_value, after: row.after_value },
  }));
}
