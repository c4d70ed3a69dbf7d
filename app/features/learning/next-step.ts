import type { AttemptId, LessonId, ModuleId } from '~/domain/ids';
import type { ModuleProgress, Step } from '~/domain/progress/module-progress';

/** Where "Continue" leads, with the verb that names the step. */
export interface NextStep {
  href: string;
  label: string;
  /** The step itself, “Hold and transfer”. */
  title: string;
  /** “lesson 3 of 6”, “quiz”. */
  place: string;
}

interface Standing {
  moduleId: ModuleId;
  progress: ModuleProgress;
  openAttemptId: AttemptId | null;
  attempts: number;
  /** The heading last seen in a lesson. */
  anchorOf: (lessonId: LessonId) => string;
}

/** The exact step at which a learner goes on; undefined when nothing is left. */
export function nextStep({ moduleId, progress, openAttemptId, attempts, anchorOf }: Standing): NextStep | undefined {
  const step = progress.next;
  if (!step) return undefined;
  if (step.kind === 'quiz') {
    if (openAttemptId)
      return { href: `/attempts/${openAttemptId}`, label: 'Go on with the quiz', title: 'The quiz you began', place: 'quiz' };
    return {
      href: `/modules/${moduleId}/quiz`,
      label: attempts > 0 ? 'Try the quiz again' : 'Take the quiz',
      title: 'Quiz',
      place: 'quiz',
    };
  }
  const anchor = anchorOf(step.lessonId);
  const lessons = progress.steps.filter((each) => each.kind === 'lesson').length;
  return {
    href: `${stepHref(moduleId, step)}${anchor ? `#${anchor}` : ''}`,
    label: `${progress.begun || anchor ? 'Continue' : 'Start'} lesson ${step.number}`,
    title: step.title,
    place: `lesson ${step.number} of ${lessons}`,
  };
}

export function stepHref(moduleId: ModuleId, step: Step): string {
  return step.kind === 'lesson' ? `/modules/${moduleId}/lessons/${step.lessonId}` : `/modules/${moduleId}/quiz`;
}

/** “2 lessons and the quiz are left: about 25 minutes in all.” */
export function leftInWords(progress: ModuleProgress): string {
  const lessons = progress.steps.filter((step) => step.kind === 'lesson' && step.state !== 'done').length;
  const quiz = progress.steps.some((step) => step.kind === 'quiz' && step.state !== 'done');
  const lessonWords = lessons === 0 ? [] : [lessons === 1 ? 'One lesson' : `${lessons} lessons`];
  const parts = [...lessonWords, ...(quiz ? [lessons === 0 ? 'The quiz' : 'the quiz'] : [])];
  const verb = parts.length === 1 && lessons <= 1 ? 'is' : 'are';
  return `${parts.join(' and ')} ${verb} left: about ${progress.minutesLeft} minutes in all.`;
}
