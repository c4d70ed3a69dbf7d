import { may, type Deed } from '~/domain/access/policy';
import type { EmployeeId } from '~/domain/ids';
import { findAccountOf } from '~db/queries/accounts';
import type { Deps } from '../deps.server';
import { loadActor } from './load-actor.server';

/** Whether somebody who set something up, and is not here now, could do so today: employed, not locked out, and allowed. */
export async function stillMay(deps: Deps, employeeId: EmployeeId, deed: Deed): Promise<boolean> {
  const account = await findAccountOf(deps.db, employeeId);
  if (!account || account.disabledAt) return false;
  const actor = await loadActor(deps, { sessionId: 'absent', employeeId });
  return actor !== undefined && may(actor, deed);
}
