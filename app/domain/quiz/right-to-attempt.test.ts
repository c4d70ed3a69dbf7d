import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aQuiz } from '~tests/builders/quiz';
import { attemptId } from '../ids';
import { endOfAttempt, keysMayBeShown, rightToAttempt, timeIsUp, type AttemptFacts } from './right-to-attempt';

const now = new Date('2026-11-22T09:00:00.000Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

function attempts(...states: ('passed' | 'failed' | 'open')[]): AttemptFacts[] {
  return states.map((state, place) => ({
    id: attemptId.parse(`attempt-${place + 1}`),
    number: place + 1,
    submission: state === 'open' ? null : { submittedAt: hoursAgo(48 - place), passed: state === 'passed' },
  }));
}

describe('rightToAttempt', () => {
  const quiz = aQuiz({ maxAttempts: 3, coolDownHours: 12 });
  const ask = (earlier: AttemptFacts[], lessonsLeft = 0, at = now) => rightToAttempt(quiz, { earlier, lessonsLeft, now: at });

  it('lets a learner who has read every lesson make the first attempt', () => {
    expect(ask([])).toEqual({ kind: 'may-attempt', number: 1 });
  });

  it('asks for the lessons first', () => {
    expect(ask([], 2)).toEqual({ kind: 'lessons-left', number: 1, lessonsLeft: 2 });
  });

  it('leads back into an attempt that is open, whatever else holds', () => {
    expect(ask(attempts('failed', 'open'), 1)).toEqual({ kind: 'in-progress', attemptId: 'attempt-2', number: 2 });
    expect(ask(attempts('failed', 'failed', 'open'))).toMatchObject({ kind: 'in-progress', number: 3 });
  });

  it('ends with a pass, even when attempts are left', () => {
    expect(ask(attempts('failed', 'passed'))).toEqual({ kind: 'already-passed' });
  });

  it('gives a learner who fails the last attempt no further one', () => {
    expect(ask(attempts('failed', 'failed', 'failed'))).toEqual({ kind: 'no-attempts-left', maxAttempts: 3 });
  });

  it('cools down from the latest submission for exactly as long as the module says', () => {
    const [failed] = attempts('failed');
    const until = new Date(hoursAgo(48).getTime() + 12 * 3_600_000);
    expect(ask(failed ? [failed] : [], 0, new Date(until.getTime() - 1))).toEqual({ kind: 'cooling-down', number: 2, until });
    expect(ask(failed ? [failed] : [], 0, until)).toEqual({ kind: 'may-attempt', number: 2 });
  });

  it('never gives an attempt beyond the last allowed one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 8 }), (maxAttempts, failed) => {
        const earlier = attempts(...Array.from({ length: failed }, () => 'failed' as const));
        const right = rightToAttempt(aQuiz({ maxAttempts }), { earlier, lessonsLeft: 0, now });
        expect(right.kind).toBe(failed < maxAttempts ? 'may-attempt' : 'no-attempts-left');
      }),
    );
  });
});

describe('the time limit', () => {
  it('ends an attempt so many minutes after its start, or never', () => {
    expect(endOfAttempt(aQuiz({ timeLimitMinutes: 20 }), now)).toEqual(new Date('2026-11-22T09:20:00.000Z'));
    expect(endOfAttempt(aQuiz({ timeLimitMinutes: null }), now)).toBeNull();
  });

  it('still takes answers for five seconds, and not a millisecond longer', () => {
    const at = (instant: string) => timeIsUp({ endsAt: now }, new Date(instant));
    expect(at('2026-11-22T09:00:05.000Z')).toBe(false);
    expect(at('2026-11-22T09:00:05.001Z')).toBe(true);
    expect(timeIsUp({ endsAt: null }, new Date('2036-01-01T00:00:00.000Z'))).toBe(false);
  });
});

describe('keysMayBeShown', () => {
  const quiz = aQuiz({ maxAttempts: 3 });

  it('hides the keys while an attempt is left, or while the last one is still open', () => {
    expect(keysMayBeShown(quiz, attempts('failed'))).toBe(false);
    expect(keysMayBeShown(quiz, attempts('failed', 'failed', 'open'))).toBe(false);
  });

  it('shows them once passed, also for the attempts before', () => {
    expect(keysMayBeShown(quiz, attempts('failed', 'passed'))).toBe(true);
  });

  it('shows them once no attempt is left', () => {
    expect(keysMayBeShown(quiz, attempts('failed', 'failed', 'failed'))).toBe(true);
  });
});
