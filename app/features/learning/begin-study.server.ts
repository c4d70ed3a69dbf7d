import type { EmployeeId, ModuleId, StudyId } from '~/domain/ids';
import { inTransaction } from '~db/database';
import { findCurrentStudy, insertStudy, type Study } from '~db/queries/studies';
import type { Deps } from '../deps.server';

/**
 * The learner's study of this module; begins one on the current edition when there is none. Undefined when there is
 * neither a study nor such a module. What was begun goes on with its edition, whatever the files say by now.
 */
export async function beginStudy(
  deps: Deps,
  { employeeId, moduleId }: { employeeId: EmployeeId; moduleId: ModuleId },
): Promise<Study | undefined> {
  const begun = await findCurrentStudy(deps.db, employeeId, moduleId);
  if (begun) return begun;
  const module = deps.catalog.findModule(moduleId);
  if (!module) return undefined;
  return inTransaction(deps.db, async (tx) => {
    const study = { id: deps.newId() as StudyId, employeeId, moduleId, editionId: module.edition.id, number: 1, begunAt: deps.now() };
    await insertStudy(tx, study);
    return findCurrentStudy(tx, employeeId, moduleId);
  });
}
