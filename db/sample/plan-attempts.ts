import { addDays, dateIn } from '~/domain/calendar/calendar';
import type { AttemptId } from '~/domain/ids';
import { drawQuiz, type Draw } from '~/domain/quiz/draw-quiz';
import { endOfAttempt, rightToAttempt, type AttemptFacts } from '~/domain/quiz/right-to-attempt';
import type { Chance } from '~/domain/quiz/seeded-chance';
import type { QuizAnswerTable, QuizSubmissionTable } from '../schema';
import type { PlannedAttempt, StudyWish } from './planned';
import { answerQuiz, type GradedAnswers } from './quiz-answers';
import type { Sample } from './sample';
import type { AttemptEnd } from './story';
import { firstMinute, workdayFrom } from './work-clock';

interface QuizWish extends StudyWish {
  studyId: string;
  nextSitting: () => Date;
}

/** The attempts of a study whose lessons are complete, as far as the module's own rules and the history's end let them happen. */
export function planAttempts(sample: Sample, wish: QuizWish, chance: Chance): PlannedAttempt[] {
  const attempts: PlannedAttempt[] = [];
  const draws: Draw[] = [];
  for (const end of wish.way.quiz ?? []) {
    const startedAt = startOf(sample, wish, attempts, chance);
    if (!startedAt || startedAt > wish.until) break;
    const seed = sample.newId();
    const drawn = drawQuiz(wish.module.quiz, { seed, earlier: draws });
    const planned = planAttempt(sample, wish, { end, startedAt, seed, drawn, number: attempts.length + 1 }, chance);
    if (planned.submission && new Date(planned.submission.submitted_at) > wish.until) break;
    attempts.push(planned);
    draws.push(drawn);
  }
  return attempts;
}

/** The next sitting, or the first morning after the cool-down; undefined when the rules allow no further attempt. */
function startOf(sample: Sample, { module, nextSitting }: QuizWish, attempts: readonly PlannedAttempt[], chance: Chance): Date | undefined {
  const now = nextSitting();
  const right = rightToAttempt(module.quiz, { earlier: attempts.map(factsOf), lessonsLeft: 0, now });
  if (right.kind === 'may-attempt') return now;
  if (right.kind !== 'cooling-down') return undefined;
  const minute = firstMinute + chance.below(90);
  const morning = sample.clock(workdayFrom(dateIn(sample.timeZone, right.until)), minute);
  return morning >= right.until ? morning : sample.clock(workdayFrom(addDays(dateIn(sample.timeZone, right.until), 1)), minute);
}

function factsOf({ attempt, submission }: PlannedAttempt): AttemptFacts {
  return {
    id: attempt.id as AttemptId,
    number: attempt.number,
    submission: submission ? { submittedAt: new Date(submission.submitted_at), passed: submission.passed === 1 } : null,
  };
}

interface AttemptPlan {
  end: AttemptEnd;
  startedAt: Date;
  seed: string;
  drawn: Draw;
  number: number;
}

function planAttempt(sample: Sample, { person, module, studyId }: QuizWish, plan: AttemptPlan, chance: Chance): PlannedAttempt {
  const weak = module.objectives[chance.below(2) === 0 ? 2 : chance.below(module.objectives.length)]?.id;
  const graded = answerQuiz(module.quiz, plan.drawn, { passed: plan.end !== 'failed', weak }, chance);
  const id = sample.newId();
  const answers = saveAnswers(id, plan, graded, chance);
  const lastSaved = answers.at(-1)?.saved_at ?? plan.startedAt.toISOString();
  return {
    attempt: {
      id,
      study_id: studyId,
      employee_id: person.id,
      module_id: module.id,
      edition_id: module.edition.id,
      number: plan.number,
      seed: plan.seed,
      draw: JSON.stringify(plan.drawn),
      started_at: plan.startedAt.toISOString(),
      ends_at: endOfAttempt(module.quiz, plan.startedAt)?.toISOString() ?? null,
    },
    answers,
    submission: plan.end === 'open' ? undefined : submit(id, graded, new Date(Date.parse(lastSaved) + (8 + chance.below(50)) * 1000)),
  };
}

/** In the order of the attempt, half a minute to a minute and a quarter for each; an open attempt stopped before half-time. */
function saveAnswers(
  attemptId: string,
  { drawn, startedAt, end }: AttemptPlan,
  { answers }: GradedAnswers,
  chance: Chance,
): QuizAnswerTable[] {
  const reached = end === 'open' ? drawn.slice(0, Math.floor((drawn.length * 5) / 12)) : drawn;
  let at = startedAt.getTime();
  return reached.map(({ itemId }) => {
    at += (30 + chance.below(45)) * 1000;
    return { attempt_id: attemptId, item_id: itemId, answer: JSON.stringify(answers.get(itemId)), saved_at: new Date(at).toISOString() };
  });
}

function submit(attemptId: string, { grade }: GradedAnswers, submittedAt: Date): QuizSubmissionTable {
  return {
    attempt_id: attemptId,
    submitted_at: submittedAt.toISOString(),
    submitted_by: 'learner',
    points: grade.points,
    max_points: grade.maxPoints,
    passed: grade.passed ? 1 : 0,
    graded: JSON.stringify(grade.items),
  };
}
