import type { EmployeeId } from '~/domain/ids';
import type { FactChange } from '~/domain/people/employee-facts';
import type { Db } from '~db/database';
import { insertAuditEntry } from '~db/queries/audit';
import { insertEmployeeChanges } from '~db/queries/employee-changes';
import type { Deps } from '../deps.server';

export interface ChangeOfEmployee {
  deed: 'change-employee' | 'end-employment' | 'return-employee';
  actorId: EmployeeId;
  employeeId: EmployeeId;
  changes: readonly FactChange[];
  requestId: string | null;
}

/** Appends to the audit log that an employee was changed, with what was and what is beside it. In the transaction of the change. */
export async function recordChange(tx: Db, deps: Pick<Deps, 'now' | 'newId'>, change: ChangeOfEmployee): Promise<void> {
  const { deed, actorId, employeeId, changes, requestId } = change;
  const auditId = deps.newId();
  await insertAuditEntry(tx, {
    ...{ id: auditId, happenedAt: deps.now(), actorId, deed, subjectKind: 'employee', subjectId: employeeId },
    detail: {},
    requestId,
  });
  await insertEmployeeChanges(
    tx,
    changes.map((one) => ({ ...one, auditId, employeeId })),
  );
}
