import { counted, minutesInWords } from '~/domain/calendar/in-words';
import type { Step } from '~/domain/progress/module-progress';
import type { PlannedModule } from './learning-plan.server';
import { stepHref } from './next-step';

/** A step of the way through a module, as its page shows it. */
export interface ShownStep {
  /** Null before a renewal of only what changed is begun. */
  href: string | null;
  title: string;
  about: string;
  note: string;
  state: 'done' | 'now' | 'todo';
}

export function stepsShown(planned: PlannedModule): ShownStep[] {
  return planned.progress.steps.map((step) => {
    const state = step.state === 'open' ? 'todo' : step.state;
    const href = planned.renewal.kind === 'changes' ? null : stepHref(planned.module.id, step);
    return { href, title: stepTitle(step), about: stepAbout(planned, step), note: stepNote(step), state };
  });
}

function stepTitle(step: Step): string {
  if (step.kind === 'quiz') return 'Quiz';
  return step.kind === 'lesson' ? `${step.number}. ${step.title}` : step.title;
}

function stepAbout(planned: PlannedModule, step: Step): string {
  const { module } = planned;
  switch (step.kind) {
    case 'quiz':
      return quizInWords(module.quiz);
    case 'scenario':
      return module.scenarios.find((scenario) => scenario.id === step.scenarioId)?.summary ?? '';
    case 'observations':
      return observedInWords(planned);
    case 'lesson':
      return module.lessons[step.number - 1]?.summary ?? '';
  }
}

function stepNote({ kind, state, minutes, minutesLeft }: Step): string {
  if (kind === 'observations') return state === 'done' ? 'Done' : '';
  if (state === 'done') return `Done, ${minutesInWords(minutes)}`;
  return minutesLeft < minutes ? `${minutesInWords(minutes)}, ${minutesLeft} left` : minutesInWords(minutes);
}

/** “2 observations met within 60 days. 1 counts so far.” */
function observedInWords({ module, record }: PlannedModule): string {
  if (!module.observations) return '';
  const { count, withinDays } = module.observations;
  const soFar = record?.observations.counted.length ?? 0;
  return `${counted(count, 'observation')} met within ${counted(withinDays, 'day')}. ${soFar} ${soFar === 1 ? 'counts' : 'count'} so far.`;
}

function quizInWords(quiz: PlannedModule['module']['quiz']): string {
  const pause = quiz.coolDownHours > 0 ? `, ${counted(quiz.coolDownHours, 'hour')} apart` : '';
  return `${quiz.itemsPerAttempt} questions. ${quiz.passPercent} % of the points pass. ${counted(quiz.maxAttempts, 'attempt')}${pause}.`;
}
