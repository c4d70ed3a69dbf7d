import { effectiveDueOn, isSettled } from '~/domain/assignment/assignment-status';
import type { CalendarDate } from '~/domain/calendar/calendar';
import type { Deps } from '../deps.server';
import { goOnWith, type GoOn } from './go-on.server';
import { aboutToBegin, type PlannedModule } from './learning-plan.server';
import { onlyWhatChanged } from './only-what-changed-words';

/** The step to go on with, and in which module. */
export type Bookmark = Omit<GoOn, 'place'> & { where: string };

/** What is asked for and not done, by its date, and on one day in the order of its course. */
export function dueModules(deps: Deps, modules: readonly PlannedModule[]): PlannedModule[] {
  return modules.filter(isDue).sort((a, b) => dueOn(a).localeCompare(dueOn(b)) || placeInCourse(deps, a) - placeInCourse(deps, b));
}

/** The module to go on with: what is late first, then what was never learnt, then what can be renewed; else what was begun. */
export function focusOf(due: readonly PlannedModule[], rest: readonly PlannedModule[]): PlannedModule | undefined {
  return due.find(isLate) ?? due.find((planned) => !waitsForRenewal(planned)) ?? due[0] ?? latestBegun(rest);
}

export function isDue({ assignment }: PlannedModule): boolean {
  return assignment !== undefined && !isSettled(assignment.status);
}

export function isLate({ assignment }: PlannedModule): boolean {
  return assignment?.status.kind === 'overdue';
}

/** Assigned as a renewal while its certification still runs: it can wait behind what was never learnt. */
function waitsForRenewal({ renewal }: PlannedModule): boolean {
  return renewal.kind !== 'none';
}

function dueOn({ assignment }: PlannedModule): CalendarDate | '' {
  return assignment ? effectiveDueOn(assignment.assigned) : '';
}

/** Where the module stands in the course that it was assigned with; all the same when it came by itself. */
function placeInCourse(deps: Deps, { module, assignment }: PlannedModule): number {
  const course = deps.catalog.courses.find(({ id }) => id === assignment?.assigned.courseId);
  return course ? course.moduleIds.indexOf(module.id) : 0;
}

/** Who stopped in the middle of a first lesson, or asked for a renewal, has done nothing yet, but wants to go on there. */
function isUnderWay({ record, progress }: PlannedModule): boolean {
  if (!record || progress.complete) return false;
  return progress.begun || record.places.length > 0 || record.study.number > 1;
}

/** Also of the finished ones: a renewal may be under way while the certification still runs. */
function latestBegun(modules: readonly PlannedModule[]): PlannedModule | undefined {
  const begun = modules.filter(isUnderWay);
  return begun.sort((a, b) => (b.record?.study.begunAt.getTime() ?? 0) - (a.record?.study.begunAt.getTime() ?? 0))[0];
}

/** Undefined when nothing of the module is left to do. */
export function bookmark(deps: Deps, planned: PlannedModule): Bookmark | undefined {
  const { module } = planned;
  if (planned.renewal.kind !== 'none') {
    return {
      href: `/modules/${module.id}`,
      label: planned.renewal.kind === 'changes' ? 'See what changed' : 'Renew this module',
      title: module.title,
      where: `You are here: ${module.title}, renewal`,
      stopped:
        planned.renewal.kind === 'changes'
          ? `${onlyWhatChanged(aboutToBegin(deps, planned).module, planned.renewal.again)} Your certification stays valid meanwhile.`
          : renewalReason(planned),
      steps: [],
    };
  }
  const step = goOnWith(deps, planned);
  return step ? { ...step, where: `You are here: ${module.title}, ${step.place}` } : undefined;
}

function renewalReason({ certification }: PlannedModule): string {
  const kind = certification?.status.kind;
  if (kind === 'revoked') return 'Your certification was revoked and no longer counts. Earn it again.';
  if (kind === 'expired') return 'Your certification has run out. Renew it, so that you are certified again.';
  return 'Your certification runs out. Renew it now and you lose no days.';
}
