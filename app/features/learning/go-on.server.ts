import { dateIn } from '~/domain/calendar/calendar';
import { clockTime, nearDate } from '~/domain/calendar/in-words';
import { minutesLeftFrom } from '~/domain/lesson/time-left';
import type { Step } from '~/domain/progress/module-progress';
import type { Deps } from '../deps.server';
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
  const step = nextStep({
    moduleId: module.id,
    progress,
    openAttemptId: record?.quiz?.openAttemptId ?? null,
    attempts: record?.quiz?.attempts ?? 0,
    maxAttempts: module.quiz.maxAttempts,
    openRuns: (record?.runs ?? []).filter((run) => run.ending === null),
    anchorOf: (lessonId) => places.get(lessonId)?.anchor ?? '',
  });
  if (!step) return undefined;
  return {
    ...step,
    stopped: stoppedAt(deps, planned),
    steps: progress.steps.map((each) => ({
      ...nameOf(each, module),
      state: each.state === 'open' ? 'todo' : each.state,
    })),
  };
}

function nameOf(step: Step, { quiz }: PlannedModule['module']): { name: string; detail: string } {
  switch (step.kind) {
    case 'lesson':
      return { name: `Lesson ${step.number}`, detail: step.title };
    case 'quiz':
      return { name: 'Quiz', detail: `${quiz.itemsPerAttempt} questions` };
    case 'scenario':
      return { name: 'Conversation', detail: step.title };
  }
}

/** “You stopped at “Then be quiet” on Fri 20 Nov at 17:52. About 4 minutes are left.” */
function stoppedAt(deps: Deps, { module, progress, record }: PlannedModule): string {
  const step = progress.next;
  if (step?.kind === 'scenario') return `A conversation of about ${step.minutes} minutes. Every choice is saved as you make it.`;
  if (record?.quiz && !record.quiz.openAttemptId && record.quiz.attempts >= module.quiz.maxAttempts)
    return 'All attempts are used. Your results say why; talk to your supervisor about what comes next.';
  if (step?.kind !== 'lesson')
    return `${module.quiz.itemsPerAttempt} questions, about ${step?.minutesLeft ?? 0} minutes. Every choice is saved as you make it.`;
  const lesson = module.lessons.find((each) => each.id === step.lessonId);
  const place = record?.places.find((each) => each.lessonId === step.lessonId);
  if (!lesson || !place) return lesson?.summary ?? '';
  const heading = lesson.passages.find((passage) => passage.anchor === place.anchor)?.heading;
  const zone = deps.company.timeZone;
  const when = `${nearDate(dateIn(zone, place.seenAt), dateIn(zone, deps.now()))} at ${clockTime(zone, place.seenAt)}`;
  const left = minutesLeftFrom(lesson, place.anchor);
  return `You stopped ${heading ? `at “${heading}” ` : ''}on ${when}. About ${left === 1 ? 'a minute is' : `${left} minutes are`} left.`;
}
