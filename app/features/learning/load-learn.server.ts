import type { Actor } from '~/domain/access/actor';
import { may } from '~/domain/access/policy';
import { effectiveDueOn } from '~/domain/assignment/assignment-status';
import { dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import { clockTime, nearDate } from '~/domain/calendar/in-words';
import type { AssignmentId } from '~/domain/ids';
import { isInForce } from '~/domain/certification/status';
import { loadAwaiting, type ObservationRow } from '../coaching/load-observations.server';
import { tellHistory } from '../assignment/told-history.server';
import type { Deps } from '../deps.server';
import { loadReadingTasks, type ReadingTask } from '../playbook/load-reading.server';
import { loadCareProfile, type CareProfile } from '../scenario/load-care-profile.server';
import { bookmark, dueModules, focusOf, isDue, isLate, type Bookmark } from './focus.server';
import { coursesFor, type CourseTrail } from './course-trail.server';
import { loadLearningPlan, type PlannedModule } from './learning-plan.server';
import { dueRow, finishedRow, optionalRow, type ModuleRow } from './module-rows.server';
import { leftInWords } from './next-step';

export interface LearnPage {
  title: string;
  lead: string;
  next: Bookmark | null;
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
  const due = dueModules(deps, modules);
  const history = await tellHistory(
    deps,
    due.flatMap(({ assignment }) => assignment?.assigned.id ?? []),
  );
  const finished = modules.filter((planned) => !isDue(planned) && planned.certification && isInForce(planned.certification.status));
  const optional = modules.filter((planned) => !due.includes(planned) && !finished.includes(planned));
  const focus = focusOf(due, [...optional, ...finished]);
  return {
    title: `${greeting(deps)}, ${actor.name.split(' ')[0]}`,
    lead: leadSentence(due, focus, today),
    next: (focus && bookmark(deps, focus)) ?? null,
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

function greeting(deps: Deps): string {
  const hour = Number(clockTime(deps.company.timeZone, deps.now()).slice(0, 2));
  if (hour < 5 || hour >= 18) return 'Good evening';
  return hour < 12 ? 'Good morning' : 'Good afternoon';
}

function leadSentence(due: readonly PlannedModule[], focus: PlannedModule | undefined, today: CalendarDate): string {
  const late = due.filter(isLate);
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
