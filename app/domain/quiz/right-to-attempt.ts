import type { AttemptId } from '../ids';
import type { Quiz } from './quiz';

/** What of an attempt decides about the next one. `submission` is null while it is in progress. */
export interface AttemptFacts {
  id: AttemptId;
  number: number;
  submission: { submittedAt: Date; passed: boolean } | null;
}

export type AttemptRight =
  | { kind: 'may-attempt'; number: number }
  | { kind: 'in-progress'; attemptId: AttemptId; number: number }
  | { kind: 'already-passed' }
  | { kind: 'no-attempts-left'; maxAttempts: number }
  | { kind: 'cooling-down'; number: number; until: Date }
  | { kind: 'lessons-left'; number: number; lessonsLeft: number };

/** The quiz for somebody to whom so many attempts were granted beyond its limit. */
export function withGranted(quiz: Quiz, granted: number): Quiz {
  return granted === 0 ? quiz : { ...quiz, maxAttempts: quiz.maxAttempts + granted };
}

/** Whether a learner with these earlier attempts may try the quiz now, and as which attempt. */
export function rightToAttempt(
  quiz: Quiz,
  { earlier, lessonsLeft, now }: { earlier: readonly AttemptFacts[]; lessonsLeft: number; now: Date },
): AttemptRight {
  if (earlier.some((attempt) => attempt.submission?.passed)) return { kind: 'already-passed' };
  const open = earlier.find((attempt) => attempt.submission === null);
  if (open) return { kind: 'in-progress', attemptId: open.id, number: open.number };
  if (earlier.length >= quiz.maxAttempts) return { kind: 'no-attempts-left', maxAttempts: quiz.maxAttempts };

  const number = earlier.length + 1;
  if (lessonsLeft > 0) return { kind: 'lessons-left', number, lessonsLeft };
  const until = endOfCoolDown(quiz, earlier);
  return until && now < until ? { kind: 'cooling-down', number, until } : { kind: 'may-attempt', number };
}

function endOfCoolDown(quiz: Quiz, earlier: readonly AttemptFacts[]): Date | undefined {
  const latest = Math.max(...earlier.map((attempt) => attempt.submission?.submittedAt.getTime() ?? 0));
  return earlier.length > 0 ? new Date(latest + quiz.coolDownHours * 3_600_000) : undefined;
}

/** Answers that were on their way when the time ended still count. */
export const graceSeconds = 5;

/** Whether nothing more can be saved, so that only the clock can submit. `endsAt` is null without a limit. */
export function timeIsUp({ endsAt }: { endsAt: Date | null }, now: Date): boolean {
  return endsAt !== null && now.getTime() > endsAt.getTime() + graceSeconds * 1000;
}

/** Whether the attempt is still open although its time is over: then the clock hands it in. */
export function isOverdue({ endsAt, submission }: { endsAt: Date | null; submission: object | null }, now: Date): boolean {
  return submission === null && timeIsUp({ endsAt }, now);
}

/** When an attempt that starts now will end; null without a limit. */
export function endOfAttempt(quiz: Quiz, startedAt: Date): Date | null {
  return quiz.timeLimitMinutes === null ? null : new Date(startedAt.getTime() + quiz.timeLimitMinutes * 60_000);
}

/** Whether the right answers may be shown: once passed, or once no attempt is left to use them in. */
export function keysMayBeShown(quiz: Quiz, attempts: readonly AttemptFacts[]): boolean {
  if (attempts.some((attempt) => attempt.submission?.passed)) return true;
  return attempts.length >= quiz.maxAttempts && attempts.every((attempt) => attempt.submission !== null);
}
