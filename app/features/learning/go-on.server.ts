import { counted } from '~/domain/calendar/in-words';
import { minutesLeftFrom } from '~/domain/lesson/time-left';
import type { Step } from '~/domain/progress/module-progress';
import { rightToAttempt, withGranted, type AttemptRight } from '~/domain/quiz/right-to-attempt';
import type { Deps } from '../deps.server';
import { momentInWords } from '../moment-in-words.server';
import type { PlannedModule } from './learning-plan.server';
import { nextStep, type NextStep } from './next-step';

/** The bookmark: the step to go on with, where the learner stopped, and the way around it. */
export interface GoOn extends NextStep {
  stopped: string;
  steps: { name: string; detail: string; state: 'done' | 'now' | 'todo' }[];
}

/** Undefined when nothing of the module is left to do. */
export function goOnWith(deps: Deps, planned: PlannedModule): GoOn | undefined {
  const { module, progress, record } = planned;
  const places = new Map(record?.places.map((place) => [place.lessonId, place]));
  const right = rightTo(deps, planned);
  const step = nextStep({
    moduleId: module.id,
    progress,
    right,
    openRuns: (record?.runs ?? []).filter((run) => run.ending === null),
    anchorOf: (lessonId) => places.get(lessonId)?.anchor ?? '',
  });
  if (!step) return undefined;
  return {
    ...step,
    stopped: beforeStep(deps, planned, right),
    steps: progress.steps.map((each) => ({
      ...nameOf(each, module),
      state: each.state === 'open' ? 'todo' : each.state,
    })),
  };
}

function rightTo(deps: Deps, { module, record, progress }: PlannedModule): AttemptRight {
  const lessonsLeft = progress.steps.filter((step) => step.kind === 'lesson' && step.state !== 'done').length;
  return rightToAttempt(withGranted(module.quiz, record?.granted ?? 0), { earlier: record?.attempts ?? [], lessonsLeft, now: deps.now() });
}

function nameOf(step: Step, { quiz, observations }: PlannedModule['module']): { name: string; detail: string } {
  switch (step.kind) {
    case 'lesson':
      return { name: `Lesson ${step.number}`, detail: step.title };
    case 'quiz':
      return { name: 'Quiz', detail: `${quiz.itemsPerAttempt} questions` };
    case 'scenario':
      return { name: 'Scenario', detail: step.title };
    case 'observations':
      return { name: step.title, detail: counted(observations?.count ?? 0, 'observation') };
  }
}

function beforeStep(deps: Deps, planned: PlannedModule, right: AttemptRight): string {
  const step = planned.progress.next;
  switch (step?.kind) {
    case 'lesson':
      return stoppedAt(deps, planned, step);
    case 'quiz':
      return beforeQuiz(deps, planned, right);
    case 'scenario':
      return `A scenario of about ${step.minutes} minutes. Every choice is saved as you make it.`;
    case 'observations':
      return 'Your supervisor observes you with a real customer. Read beforehand what is looked at.';
    case undefined:
      return '';
  }
}

function beforeQuiz(deps: Deps, { module, progress }: PlannedModule, right: AttemptRight): string {
  switch (right.kind) {
    case 'no-attempts-left':
      return 'All attempts are used. Your results say why; talk to your supervisor, who can grant you one more.';
    case 'cooling-down':
      return `Attempt ${right.number} opens on ${momentInWords(deps, right.until)}. Until then, read again what was missed.`;
    case 'may-attempt':
    case 'in-progress':
    case 'lessons-left':
    case 'already-passed':
      return `${module.quiz.itemsPerAttempt} questions, about ${progress.next?.minutesLeft ?? 0} minutes. Every choice is saved as you make it.`;
  }
}

/** “You stopped at “Then be quiet” on Fri 20 Nov at 17:52. About 4 minutes are left.” */
function stoppedAt(deps: Deps, { module, record }: PlannedModule, step: Extract<Step, { kind: 'lesson' }>): string {
  const lesson = module.lessons.find((each) => each.id === step.lessonId);
  const place = record?.places.find((each) => each.lessonId === step.lessonId);
  if (!lesson || !place) return lesson?.summary ?? '';
  const heading = lesson.passages.find((passage) => passage.anchor === place.anchor)?.heading;
  const when = momentInWords(deps, place.seenAt);
  const left = minutesLeftFrom(lesson, place.anchor);
  return `You stopped ${heading ? `at “${heading}” ` : ''}on ${when}. About ${left === 1 ? 'a minute is' : `${left} minutes are`} left.`;
}
