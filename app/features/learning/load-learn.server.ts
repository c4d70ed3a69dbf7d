import type { Actor } from '~/domain/access/actor';
import { may } from '~/domain/access/policy';
import { effectiveDueOn, isSettled } from '~/domain/assignment/assignment-status';
import { dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import { clockTime, nearDate } from '~/domain/calendar/in-words';
import type { AssignmentId } from '~/domain/ids';
import { isInForce } from '~/domain/certification/status';
import { loadAwaiting, type ObservationRow } from '../coaching/load-observations.server';
import { tellHistory } from '../assignment/told-history.server';
import type { Deps } from '../deps.server';
import { loadReadingTasks, type ReadingTask } from '../playbook/load-reading.server';
import { loadCareProfile, type CareProfile } from '../scenario/load-care-profile.server';
import { goOnWith, type GoOn } from './go-on.server';
import { coursesFor, type CourseTrail } from './course-trail.server';
import { aboutToBegin, loadLearningPlan, type PlannedModule } from './learning-plan.server';
import { dueRow, finishedRow, optionalRow, type ModuleRow } from './module-rows.server';
import { leftInWords } from './next-step';
import { onlyWhatChanged } from './only-what-changed-words';

export interface LearnPage {
  title: string;
  lead: string;
  next: (Omit<GoOn, 'place'> & { where: string }) | null;
  due: ModuleRow[];
  finished: ModuleRow[];
  optional: ModuleRow[];
  courses: CourseTrail[];
  /** What waits for the learner's word. */
  observed: ObservationRow[];
  /** Procedures of the company that they were asked to read. */
  readings: ReadingTask[];
  /** Who may observe others finds the way to it. */
  observes: boolean;
  /** null before the first run has ended. */
  care: CareProfile | null;
}

/** What one learner has to do, has done and could do, with the one step to go on with. */
export async function loadLearn(deps: Deps, actor: Actor): Promise<LearnPage> {
  const plan = await loadLearningPlan(deps, actor.employeeId);
  const today = dateIn(deps.company.timeZone, deps.now());
  const modules = [...plan.values()];
  const due = modules.filter(isDue).sort((a, b) => dueOn(a).localeCompare(dueOn(b)) || placeInCourse(deps, a) - placeInCourse(deps, b));
  const history = await tellHistory(
    deps,
    due.flatMap(({ assignment }) => assignment?.assigned.id ?? []),
  );
  const finished = modules.filter((planned) => !isDue(planned) && planned.certification && isInForce(planned.certification.status));
  const optional = modules.filter((planned) => !due.includes(planned) && !finished.includes(planned));
  // Also of the finished ones: a renewal may be under way while the certification still runs.
  const focus = due.find((planned) => !waitsForRenewal(planned)) ?? due[0] ?? latestBegun([...optional, ...finished]);
  return {
    title: `${greeting(deps)}, ${actor.name.split(' ')[0]}`,
    lead: leadSentence(due, focus, today),
    next: focus ? bookmark(deps, focus) : null,
    due: due.map((planned) => dueRow(planned, today, history.get(planned.assignment?.assigned.id as AssignmentId)?.at(-1))),
    finished: finished.map(finishedRow),
    optional: optional.map(optionalRow),
    courses: coursesFor(deps.catalog.courses, plan, focus?.module.id),
    observed: await loadAwaiting(deps, actor.employeeId),
    readings: await loadReadingTasks(deps, actor.employeeId),
    observes: may(actor, { kind: 'observe' }),
    care: (await loadCareProfile(deps, actor.employeeId)) ?? null,
  };
}

function isDue({ assignment }: PlannedModule): boolean {
  return assignment !== undefined && !isSettled(assignment.status);
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

function latestBegun(modules: readonly PlannedModule[]): PlannedModule | undefined {
  const begun = modules.filter(isUnderWay);
  return begun.sort((a, b) => (b.record?.study.begunAt.getTime() ?? 0) - (a.record?.study.begunAt.getTime() ?? 0))[0];
}

function greeting(deps: Deps): string {
  const hour = Number(clockTime(deps.company.timeZone, deps.now()).slice(0, 2));
  if (hour < 5 || hour >= 18) return 'Good evening';
  return hour < 12 ? 'Good morning' : 'Good afternoon';
}

function leadSentence(due: readonly PlannedModule[], focus: PlannedModule | undefined, today: CalendarDate): string {
  const late = due.filter(({ assignment }) => assignment?.status.kind === 'overdue');
  if (late.length > 0) {
    const which = late.length === 1 ? `${late[0]?.module.title} is` : `${late.length} modules are`;
    return `${which} past the date that was agreed. The next step is ready below.`;
  }
  if (focus?.assignment && isDue(focus)) {
    return `${focus.module.title} is due on ${nearDate(effectiveDueOn(focus.assignment.assigned), today)}. ${leftOf(focus)}`;
  }
  if (focus) return `Nothing is due. You began ${focus.module.title}: ${leftInWords(focus.progress).toLowerCase()}`;
  return 'Nothing is due, and nothing is half done. When something is assigned to you, it stands here with its date.';
}

function leftOf({ progress, renewal }: PlannedModule): string {
  return renewal.kind === 'none' ? leftInWords(progress) : 'It waits to be renewed.';
}

function bookmark(deps: Deps, planned: PlannedModule): LearnPage['next'] {
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
          : 'Your certification runs out. Renew it now and you lose no days.',
      steps: [],
    };
  }
  const step = goOnWith(deps, planned);
  return step ? { ...step, where: `You are here: ${module.title}, ${step.place}` } : null;
}
