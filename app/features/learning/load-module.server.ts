import type { Actor } from '~/domain/access/actor';
import { effectiveDueOn, isSettled } from '~/domain/assignment/assignment-status';
import { dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import { counted, minutesInWords, nearDate, recordDate } from '~/domain/calendar/in-words';
import { isInForce } from '~/domain/certification/status';
import type { Module } from '~/domain/content/module';
import type { ModuleId } from '~/domain/ids';
import { scenarioName } from '~/domain/scenario/scenario-name';
import { tellHistory, type ToldLine } from '../assignment/told-history.server';
import type { Deps } from '../deps.server';
import { goOnWith, type GoOn } from './go-on.server';
import { aboutToBegin, loadLearningPlan, type PlannedModule } from './learning-plan.server';
import { dueRow, finishedRow, whyAssigned, type ModuleState } from './module-rows.server';
import { stepsShown, type ShownStep } from './module-steps.server';
import { onlyWhatChanged } from './only-what-changed-words';

export interface ModulePage {
  id: ModuleId;
  title: string;
  summary: string;
  course: { title: string } | null;
  next: GoOn | null;
  renewal: PlannedModule['renewal']['kind'];
  /** Why the whole module is to be done again, and what is kept. */
  renewalSays: { title: string; sentence: string } | null;
  /** “Only what changed: 1 of 6 lessons.”, of a renewal that asks for no more; empty for the whole module. */
  onlyChanges: string;
  /** What such a renewal does not ask for, open to read. */
  rest: { href: string; title: string; about: string; note: string }[];
  certificate: { id: string; line: string; state: ModuleState } | null;
  way: ShownStep[];
  /** Scenarios that count for nothing but practice. */
  practice: { href: string; title: string; about: string; note: string; passed: boolean }[];
  /** `state` is null when nothing is asked for; `history` is what happened since. */
  assignment: { heading: string; state: ModuleState | null; assignedOn: string; why: string; history: ToldLine[] } | null;
  objectives: string[];
  counts: string;
  edition: string;
  owner: string;
  plate: NonNullable<Module['plate']> | null;
}

/** One module for one learner; undefined when there is no such module. */
export async function loadModule(deps: Deps, actor: Actor, moduleId: ModuleId): Promise<ModulePage | undefined> {
  const found = (await loadLearningPlan(deps, actor.employeeId)).get(moduleId);
  if (!found) return undefined;
  const planned = aboutToBegin(deps, found);
  const { module } = planned;
  return {
    id: module.id,
    title: module.title,
    summary: module.summary,
    course: deps.catalog.courses.find((course) => course.moduleIds.includes(module.id)) ?? null,
    next: planned.renewal.kind === 'none' ? (goOnWith(deps, planned) ?? null) : null,
    renewal: planned.renewal.kind,
    renewalSays: renewalWords(deps, planned),
    onlyChanges: changesOf(planned),
    rest: restOf(planned),
    certificate: certificateOf(planned),
    way: stepsShown(planned),
    practice: practiceOf(planned),
    assignment: await assignmentOf(deps, planned),
    objectives: module.objectives.map((objective) => objective.text),
    counts: whatCounts(planned),
    edition: `${module.edition.label}, ${module.edition.id.slice(0, 8)}`,
    owner: module.owner,
    plate: module.plate ?? null,
  };
}

function renewalWords(deps: Deps, { certification, assignment }: PlannedModule): ModulePage['renewalSays'] {
  if (!certification) return null;
  const { status } = certification;
  if (status.kind === 'revoked') {
    const day = (instant: Date) => dateIn(deps.company.timeZone, instant);
    const due = assignment && !isSettled(assignment.status) ? ` by ${nearDate(effectiveDueOn(assignment.assigned), day(deps.now()))}` : '';
    const again = `Go through the lessons again and pass what the module asks for${due}.`;
    return {
      title: 'Earn it again',
      sentence: `Your certification was revoked on ${recordDate(day(status.revokedAt))} and no longer counts. ${again}`,
    };
  }
  const kept = status.kind === 'expired' ? '.' : ', and you lose no days by being early.';
  const sentence = `You go through the present edition and take the quiz once more. What you earned before stays on record${kept}`;
  return { title: 'Renew your certification', sentence };
}

function certificateOf({ certification, ...rest }: PlannedModule): ModulePage['certificate'] {
  if (!certification || !isInForce(certification.status)) return null;
  const row = finishedRow({ certification, ...rest });
  return { id: certification.held.id, line: `${row.why} ${row.note}.`, state: row.state };
}

/** What is asked for of a renewal after a change, about to begin or under way. */
function againOf({ record, progress, renewal }: PlannedModule) {
  if (renewal.kind === 'changes') return renewal.again;
  return renewal.kind === 'none' && !progress.complete ? record?.study.campaign?.again : undefined;
}

function changesOf(planned: PlannedModule): string {
  const again = againOf(planned);
  return again ? onlyWhatChanged(planned.module, again) : '';
}

function restOf({ module, record, progress, renewal }: PlannedModule): ModulePage['rest'] {
  if (!record?.study.campaign && renewal.kind !== 'changes') return [];
  const asked = new Set(progress.steps.flatMap((step) => (step.kind === 'lesson' ? [step.lessonId] : [])));
  return module.lessons
    .filter(({ id }) => !asked.has(id))
    .map(({ id, number, title, summary, minutes }) => ({
      ...{ href: `/modules/${module.id}/lessons/${id}`, title: `${number}. ${title}`, about: summary, note: minutesInWords(minutes) },
    }));
}

function practiceOf({ module, record }: PlannedModule): ModulePage['practice'] {
  const optional = module.scenarios.filter((scenario) => !scenario.required);
  return optional.map((scenario) => ({
    href: `/modules/${module.id}/scenarios/${scenario.id}`,
    title: scenarioName(scenario),
    about: scenario.summary,
    note: minutesInWords(scenario.minutes),
    passed: record?.done.passedScenarios?.has(scenario.id) ?? false,
  }));
}

async function assignmentOf(deps: Deps, planned: PlannedModule): Promise<ModulePage['assignment']> {
  const zone = deps.company.timeZone;
  const today = dateIn(zone, deps.now());
  const shown = shownAssignment(planned, today);
  if (!shown) return null;
  const { assigned, heading } = shown;
  return {
    heading,
    state: shown.isDue ? dueRow(planned, today).state : null,
    assignedOn: recordDate(dateIn(zone, assigned.assignedAt)),
    why: whyAssigned(assigned),
    history: (await tellHistory(deps, [assigned.id])).get(assigned.id) ?? [],
  };
}

/** What is asked for, or was until somebody excused from it or withdrew it. */
function shownAssignment({ assignment, withdrawn }: PlannedModule, today: CalendarDate) {
  const status = assignment?.status;
  if (assignment && status && !isSettled(status)) {
    const { assigned } = assignment;
    return { assigned, heading: `Due ${nearDate(effectiveDueOn(assigned), today)}`, isDue: true };
  }
  if (assignment && status?.kind === 'excused')
    return {
      assigned: assignment.assigned,
      heading: status.until ? `Excused until ${nearDate(status.until, today)}` : 'Excused',
      isDue: false,
    };
  return withdrawn && { assigned: withdrawn, heading: 'No longer assigned', isDue: false };
}

function whatCounts({ module, record, renewal }: PlannedModule): string {
  if (renewal.kind === 'changes' || (renewal.kind === 'none' && record?.study.campaign))
    return 'What changed, done. The rest counts as you earned it before, and your certification keeps the day on which it ends.';
  const term = module.validityMonths === null ? 'and it does not expire' : `for ${counted(module.validityMonths, 'month')}`;
  const required = module.scenarios.filter((scenario) => scenario.required).length;
  const passed = required === 0 ? 'the quiz' : `the quiz and ${counted(required, 'scenario')}`;
  const observed = module.observations ? `, and ${counted(module.observations.count, 'observation')} on the job met` : '';
  const done = required === 0 && !observed ? 'Every lesson done and the quiz passed' : `Every lesson done, ${passed} passed${observed}`;
  return `${done}. Then the certificate is yours, ${term}.`;
}
