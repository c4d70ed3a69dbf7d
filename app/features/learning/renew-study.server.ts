import type { EmployeeId, ModuleId, StudyId } from '~/domain/ids';
import { inTransaction } from '~db/database';
import { findCurrentStudy, insertStudy, type Study } from '~db/queries/studies';
import type { Deps } from '../deps.server';
import { loadLearningPlan } from './learning-plan.server';

export type RenewStudyResult = { kind: 'begun'; study: Study } | { kind: 'under-way' } | { kind: 'not-yet' } | { kind: 'no-such-module' };

/**
 * Begins the next study of a module whose certification runs out, has run out or was revoked, on the current edition;
 * where a change asks for it, one of only what changed. The earlier study and its certification stay as they are.
 */
export async function renewStudy(
  deps: Deps,
  { employeeId, moduleId }: { employeeId: EmployeeId; moduleId: ModuleId },
): Promise<RenewStudyResult> {
  const planned = (await loadLearningPlan(deps, employeeId)).get(moduleId);
  const current = deps.catalog.findModule(moduleId);
  if (!planned || !current) return { kind: 'no-such-module' };
  const { renewal } = planned;
  if (renewal.kind === 'none') return { kind: planned.record && !planned.progress.complete ? 'under-way' : 'not-yet' };
  const campaignId = planned.assignment?.assigned.campaignId;
  const campaign = renewal.kind === 'changes' && campaignId ? { id: campaignId, again: renewal.again } : undefined;
  const number = (planned.record?.study.number ?? 0) + 1;
  const study = { id: deps.newId() as StudyId, employeeId, moduleId, editionId: current.edition.id, number, begunAt: deps.now(), campaign };
  return inTransaction(deps.db, async (tx) => {
    await insertStudy(tx, study);
    // Of two tabs that renew together, both go on with the study that was first.
    const begun = await findCurrentStudy(tx, employeeId, moduleId);
    return begun ? { kind: 'begun', study: begun } : { kind: 'no-such-module' };
  });
}
