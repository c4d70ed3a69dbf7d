import type { Actor } from '~/domain/access/actor';
import { dateIn } from '~/domain/calendar/calendar';
import type { EmployeeId } from '~/domain/ids';
import { inTransaction } from '~db/database';
import { insertAuditEntry } from '~db/queries/audit';
import { eraseEmployee, eraseFromRegister } from '~db/queries/erasure';
import type { Deps } from '../deps.server';

/**
 * Erases a person on legal demand: name, number, address and manager go from the employee and from every record, and
 * with them the salts of their commitments, so that nothing can be found out by guessing. The chain stays provable.
 * Only leavers can be erased; false for everybody else.
 */
export async function erasePerson(
  deps: Deps,
  { actor, employeeId, reason, requestId }: { actor: Actor; employeeId: EmployeeId; reason: string; requestId: string | null },
): Promise<boolean> {
  return inTransaction(deps.db, async (tx) => {
    const erasedAt = deps.now();
    if (!(await eraseEmployee(tx, employeeId, dateIn(deps.company.timeZone, erasedAt), deps.newId()))) return false;
    await eraseFromRegister(tx, employeeId, { erasedAt, zone: deps.company.timeZone });
    await insertAuditEntry(tx, {
      id: deps.newId(),
      happenedAt: erasedAt,
      actorId: actor.employeeId,
      deed: 'erase-person',
      subjectKind: 'employee',
      subjectId: employeeId,
      detail: { reason },
      requestId,
    });
    return true;
  });
}
