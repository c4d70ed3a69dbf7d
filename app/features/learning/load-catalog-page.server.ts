import type { Actor } from '~/domain/access/actor';
import { isSettled } from '~/domain/assignment/assignment-status';
import { dateIn } from '~/domain/calendar/calendar';
import { isInForce } from '~/domain/certification/status';
import type { Deps } from '../deps.server';
import { loadLearningPlan, type PlannedModule } from './learning-plan.server';
import { dueRow, finishedRow, optionalRow, type ModuleRow } from './module-rows.server';

export interface CatalogPage {
  courses: { id: string; title: string; summary: string; minutes: number; rows: ModuleRow[] }[];
  /** Modules that belong to no course. */
  others: ModuleRow[];
}

/** Everything there is to learn, with how this learner stands to each of it. */
export async function loadCatalogPage(deps: Deps, actor: Actor): Promise<CatalogPage> {
  const plan = await loadLearningPlan(deps, actor.employeeId);
  const today = dateIn(deps.company.timeZone, deps.now());
  const row = (planned: PlannedModule): ModuleRow => {
    if (planned.assignment && !isSettled(planned.assignment.status)) return { ...dueRow(planned, today), why: planned.module.summary };
    const inForce = planned.certification && isInForce(planned.certification.status);
    return { ...(inForce ? finishedRow(planned) : optionalRow(planned)), why: planned.module.summary };
  };
  const inCourse = new Set(deps.catalog.courses.flatMap((course) => course.moduleIds));
  return {
    courses: deps.catalog.courses.map((course) => {
      const planned = course.moduleIds.flatMap((id) => plan.get(id) ?? []);
      const minutes = planned.flatMap((each) => each.progress.steps).reduce((sum, step) => sum + step.minutes, 0);
      return { id: course.id, title: course.title, summary: course.summary, minutes, rows: planned.map(row) };
    }),
    others: deps.catalog.modules
      .filter((module) => !inCourse.has(module.id))
      .flatMap((module) => plan.get(module.id) ?? [])
      .map(row),
  };
}
