import type { Lesson, Module } from '../content/module';
import type { InteractionId, LessonId, ScenarioId } from '../ids';
import type { Scenario } from '../scenario/scenario';
import type { ObservationRequirement } from '../coaching/requirement';
import { scenarioName } from '../scenario/scenario-name';
import { lessonProgress } from './lesson-progress';
import type { Way } from './only-what-changed';

/** What a learner has done of one study. */
export interface ModuleDone {
  completedLessons: ReadonlySet<LessonId>;
  /** The interactions that are done, lesson by lesson. A lesson without any may be missing. */
  doneInteractions: ReadonlyMap<LessonId, ReadonlySet<InteractionId>>;
  quizPassed: boolean;
  /** Without it, none is passed. */
  passedScenarios?: ReadonlySet<ScenarioId>;
  /** How many observations count towards what the module asks for. Without it, none does. */
  observations?: { counted: number; fulfilled: boolean };
}

export const nothingDone: ModuleDone = { completedLessons: new Set(), doneInteractions: new Map(), quizPassed: false };

/** `now` is the one step at which "Continue" goes on; what comes after it is open. */
export type StepState = 'done' | 'now' | 'open';

interface StepFrame {
  title: string;
  state: StepState;
  /** What the whole step takes. */
  minutes: number;
  /** What is left of it. */
  minutesLeft: number;
}

/** One step of the way through a module, safe to send to a browser: it holds no keys. */
export type Step = StepFrame & StepKey;

type StepKey =
  | { kind: 'lesson'; lessonId: LessonId; number: number }
  | { kind: 'quiz' }
  | { kind: 'scenario'; scenarioId: ScenarioId }
  | { kind: 'observations' };

export interface ModuleProgress {
  steps: readonly Step[];
  /** Where "Continue" goes; undefined once everything is done. */
  next: Step | undefined;
  /** Whole number, rounded down: 100 means complete and nothing less does. */
  percent: number;
  minutesLeft: number;
  /** Something of it is done. */
  begun: boolean;
  complete: boolean;
}

/**
 * How far a learner is. A module is complete when every lesson is complete, its quiz is passed, each required scenario
 * is passed (the product rules, "Completion"), and the learner was observed on the job as it asks; a renewal of only what
 * changed, when that is done. The percentage weighs the steps by their minutes; each required interaction moves it a
 * little, and nothing that is done is ever undone, so it never goes back within a study.
 */
export function moduleProgress(module: Way, done: ModuleDone): ModuleProgress {
  const parts = partsOf(module, done);
  const { minutesLeft, begun, complete } = tallyOf(parts);
  const nowAt = parts.findIndex((part) => !part.done);
  const steps = parts.map((part, index) => toStep(part, part.done ? 'done' : index === nowAt ? 'now' : 'open'));
  return { steps, next: steps[nowAt], percent: complete ? 100 : percentOf(parts), minutesLeft, begun, complete };
}

/** `done` and `of` count steps. */
export interface ModuleTally extends Pick<ModuleProgress, 'minutesLeft' | 'begun' | 'complete'> {
  done: number;
  of: number;
}

/** How far a learner is, in numbers alone: laying out the steps of thousands of people takes longer than all the rest. */
export function moduleTally(module: Way, done: ModuleDone): ModuleTally {
  return tallyOf(partsOf(module, done));
}

/** A learner's expected minutes for the quiz: one an item, never more than the time limit. */
export function quizMinutes(quiz: Pick<Module['quiz'], 'itemsPerAttempt' | 'timeLimitMinutes'>): number {
  return Math.min(quiz.itemsPerAttempt, quiz.timeLimitMinutes ?? Infinity);
}

interface Part {
  key: StepKey;
  title: string;
  minutes: number;
  done: boolean;
  /** 0 to 1; 1 only when done. */
  doneShare: number;
}

function partsOf(module: Way, done: ModuleDone): Part[] {
  const lessons = module.lessons.map((lesson) => lessonPart(lesson, done));
  const quiz = module.quiz ? [quizPart(module.quiz, done)] : [];
  const required = module.scenarios.filter((scenario) => scenario.required);
  const onTheJob = module.observations ? [observationsPart(module.observations, done)] : [];
  return [...lessons, ...quiz, ...required.map((scenario) => scenarioPart(scenario, done)), ...onTheJob];
}

function tallyOf(parts: readonly Part[]): ModuleTally {
  const done = parts.filter((part) => part.done).length;
  return {
    done,
    of: parts.length,
    complete: done === parts.length,
    minutesLeft: parts.reduce((sum, part) => sum + minutesLeftOf(part), 0),
    begun: parts.some((part) => part.doneShare > 0),
  };
}

function quizPart(quiz: Module['quiz'], { quizPassed }: ModuleDone): Part {
  return { key: { kind: 'quiz' }, title: 'Quiz', minutes: quizMinutes(quiz), done: quizPassed, doneShare: quizPassed ? 1 : 0 };
}

/** What it takes of the learner's time to be observed and to talk about it. */
const minutesPerObservation = 10;

function observationsPart({ count }: ObservationRequirement, { observations }: ModuleDone): Part {
  const fulfilled = observations?.fulfilled ?? false;
  return {
    key: { kind: 'observations' },
    title: 'On the job',
    minutes: count * minutesPerObservation,
    done: fulfilled,
    doneShare: fulfilled ? 1 : Math.min(observations?.counted ?? 0, count - 1) / count,
  };
}

function scenarioPart(scenario: Scenario, { passedScenarios }: ModuleDone): Part {
  const passed = passedScenarios?.has(scenario.id) ?? false;
  return {
    key: { kind: 'scenario', scenarioId: scenario.id },
    title: scenarioName(scenario),
    minutes: scenario.minutes,
    done: passed,
    doneShare: passed ? 1 : 0,
  };
}

function lessonPart(lesson: Lesson, done: ModuleDone): Part {
  const completed = done.completedLessons.has(lesson.id);
  return {
    key: { kind: 'lesson', lessonId: lesson.id, number: lesson.number },
    title: lesson.title,
    minutes: lesson.minutes,
    done: completed,
    doneShare: completed ? 1 : interactionShare(lesson, done.doneInteractions.get(lesson.id) ?? new Set()),
  };
}

/** Finishing counts like one more interaction, so that a lesson is whole only when it is finished. */
function interactionShare(lesson: Lesson, doneInteractions: ReadonlySet<InteractionId>): number {
  const required = lesson.interactions.filter((interaction) => interaction.required).length;
  const progress = lessonProgress(lesson, doneInteractions, false);
  const open = progress.kind === 'interactions-open' ? progress.open.length : 0;
  return (required - open) / (required + 1);
}

function toStep(part: Part, state: StepState): Step {
  const frame = { title: part.title, state, minutes: part.minutes, minutesLeft: minutesLeftOf(part) };
  return { ...frame, ...part.key };
}

function minutesLeftOf({ minutes, doneShare }: Part): number {
  return Math.ceil(minutes * (1 - doneShare));
}

function percentOf(parts: readonly Part[]): number {
  const all = parts.reduce((sum, part) => sum + part.minutes, 0);
  const done = parts.reduce((sum, part) => sum + part.minutes * part.doneShare, 0);
  return Math.min(99, Math.floor((100 * done) / all));
}
