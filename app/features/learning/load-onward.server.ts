import type { EmployeeId, ModuleId } from '~/domain/ids';
import { isInForce } from '~/domain/certification/status';
import type { Deps } from '../deps.server';
import { bookmark, dueModules, focusOf } from './focus.server';
import { loadLearningPlan } from './learning-plan.server';

/** Where somebody goes who has just passed a part of a module. */
export interface Onward {
  /** The certificate of the module, when nothing of it is left. */
  certificateHref: string | null;
  /** The next step of the module, or of the one that Learn goes on with; null when nothing waits. */
  next: { href: string; title: string } | null;
}

export async function loadOnward(deps: Deps, { employeeId, moduleId }: { employeeId: EmployeeId; moduleId: ModuleId }): Promise<Onward> {
  const plan = await loadLearningPlan(deps, employeeId);
  const own = plan.get(moduleId);
  const step = own && bookmark(deps, own);
  if (own && step && !own.progress.complete) return { certificateHref: null, next: { href: step.href, title: step.title } };
  const held = own?.certification;
  const focus = focusOf(dueModules(deps, [...plan.values()]), [...plan.values()]);
  return {
    certificateHref: held && isInForce(held.status) ? `/certificates/${held.held.id}` : null,
    next: focus && focus !== own ? { href: bookmark(deps, focus)?.href ?? `/modules/${focus.module.id}`, title: focus.module.title } : null,
  };
}
