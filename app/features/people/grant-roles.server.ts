import type { Actor, GrantedRole } from '~/domain/access/actor';
import type { EmployeeId } from '~/domain/ids';
import { inTransaction, type Db } from '~db/database';
import { insertAuditEntry } from '~db/queries/audit';
import { deleteRoleGrant, findEmployee, insertRoleGrant, listGrantedRoles } from '~db/queries/employees';
import type { Deps } from '../deps.server';

export type GrantRolesResult = { kind: 'granted' } | { kind: 'own-administrator' } | { kind: 'no-such-employee' };

interface Grants {
  actor: Actor;
  employeeId: EmployeeId;
  roles: readonly GrantedRole[];
  requestId: string;
}

/** Makes somebody hold these granted roles and no other. Nobody stops being an administrator by their own hand: they could be the last. */
export function grantRoles(deps: Deps, grants: Grants): Promise<GrantRolesResult> {
  const { actor, employeeId, roles } = grants;
  return inTransaction(deps.db, async (tx): Promise<GrantRolesResult> => {
    if (!(await findEmployee(tx, employeeId))) return { kind: 'no-such-employee' };
    const held = await listGrantedRoles(tx, employeeId);
    if (employeeId === actor.employeeId && held.includes('admin') && !roles.includes('admin')) return { kind: 'own-administrator' };
    for (const role of new Set(roles)) {
      if (held.includes(role)) continue;
      await insertRoleGrant(tx, { employeeId, role, grantedAt: deps.now(), grantedById: actor.employeeId });
      await recordGrant(tx, deps, grants, 'grant-role', role);
    }
    for (const role of held.filter((one) => !roles.includes(one))) {
      await deleteRoleGrant(tx, employeeId, role);
      await recordGrant(tx, deps, grants, 'take-role-back', role);
    }
    return { kind: 'granted' };
  });
}

function recordGrant(tx: Db, deps: Deps, { actor, employeeId, requestId }: Grants, deed: string, role: GrantedRole): Promise<void> {
  return insertAuditEntry(tx, {
    ...{ id: deps.newId(), happenedAt: deps.now(), actorId: actor.employeeId, deed, requestId },
    ...{ subjectKind: 'employee', subjectId: employeeId, detail: { role } },
  });
}
