import { listed } from '~/domain/calendar/in-words';
import type { LessonId, ModuleId, RunId, ScenarioId } from '~/domain/ids';
import type { ModuleProgress, Step } from '~/domain/progress/module-progress';
import type { AttemptRight } from '~/domain/quiz/right-to-attempt';

/** Where "Continue" leads, with the verb that names the step. */
export interface NextStep {
  href: string;
  label: string;
  /** The step itself, “Hold and transfer”. */
  title: string;
  /** “lesson 3 of 6”, “quiz”, “scenario”. */
  place: string;
}

interface Standing {
  moduleId: ModuleId;
  progress: ModuleProgress;
  /** What may be done with the quiz now. */
  right: AttemptRight;
  /** Runs that are under way. */
  openRuns?: readonly { id: RunId; scenarioId: ScenarioId }[];
  /** The heading last seen in a lesson. */
  anchorOf: (lessonId: LessonId) => string;
}

/** The exact step at which a learner goes on; undefined when nothing is left. */
export function nextStep(standing: Standing): NextStep | undefined {
  const { moduleId, progress, openRuns = [], anchorOf } = standing;
  const step = progress.next;
  if (!step) return undefined;
  if (step.kind === 'quiz') return quizStep(standing);
  if (step.kind === 'scenario') {
    const open = openRuns.find((run) => run.scenarioId === step.scenarioId);
    if (open) return { href: `/runs/${open.id}#now`, label: 'Go on with the scenario', title: step.title, place: 'scenario' };
    return { href: stepHref(moduleId, step), label: 'Begin the scenario', title: step.title, place: 'scenario' };
  }
  if (step.kind === 'observations')
    return { href: stepHref(moduleId, step), label: 'See what is looked at', title: step.title, place: 'on the job' };
  const anchor = anchorOf(step.lessonId);
  const lessons = progress.steps.filter((each) => each.kind === 'lesson');
  return {
    href: `${stepHref(moduleId, step)}${anchor ? `#${anchor}` : ''}`,
    label: `${progress.begun || anchor ? 'Continue' : 'Start'} lesson ${step.number}`,
    title: step.title,
    place: `lesson ${lessons.indexOf(step) + 1} of ${lessons.length}`,
  };
}

function quizStep({ moduleId, right }: Standing): NextStep {
  const frame = { href: `/modules/${moduleId}/quiz`, title: 'Quiz', place: 'quiz' };
  switch (right.kind) {
    case 'in-progress':
      return { ...frame, href: `/attempts/${right.attemptId}`, label: 'Go on with the quiz', title: 'The quiz you began' };
    case 'no-attempts-left':
      return { ...frame, title: 'No attempt is left', label: 'See your results' };
    case 'cooling-down':
      return { ...frame, title: 'A pause before the next attempt', label: 'See your results' };
    case 'may-attempt':
    case 'lessons-left':
      return { ...frame, label: right.number > 1 ? 'Try the quiz again' : 'Take the quiz' };
    case 'already-passed':
      return { ...frame, label: 'See your results' };
  }
}

export function stepHref(moduleId: ModuleId, step: Step): string {
  switch (step.kind) {
    case 'lesson':
      return `/modules/${moduleId}/lessons/${step.lessonId}`;
    case 'quiz':
      return `/modules/${moduleId}/quiz`;
    case 'scenario':
      return `/modules/${moduleId}/scenarios/${step.scenarioId}`;
    case 'observations':
      return `/modules/${moduleId}/observations`;
  }
}

/** “2 lessons, the quiz and one scenario are left: about 25 minutes in all.” */
export function leftInWords(progress: ModuleProgress): string {
  const left = (kind: Step['kind']) => progress.steps.filter((step) => step.kind === kind && step.state !== 'done').length;
  const [lessons, quiz, scenarios, onTheJob] = [left('lesson'), left('quiz'), left('scenario'), left('observations')];
  const scenariosLeft = several(scenarios, 'scenario');
  const parts = [
    ...several(lessons, 'lesson'),
    ...(quiz > 0 ? ['the quiz'] : []),
    ...scenariosLeft,
    ...(onTheJob > 0 ? ['being observed on the job'] : []),
  ];
  const list = listed(parts);
  const verb = lessons + quiz + scenarios + onTheJob === 1 ? 'is' : 'are';
  return `${list.charAt(0).toUpperCase()}${list.slice(1)} ${verb} left: about ${progress.minutesLeft} minutes in all.`;
}

function several(count: number, what: string): string[] {
  if (count === 0) return [];
  return [count === 1 ? `one ${what}` : `${count} ${what}s`];
}
