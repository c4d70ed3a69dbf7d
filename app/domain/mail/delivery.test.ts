import { describe, expect, it } from 'vitest';
import { afterFailure, deliveryProblem } from './delivery';

const now = new Date('2026-11-23T08:00:00Z');
const later = { kind: 'connection', words: 'connect ECONNREFUSED' } as const;

describe('a mail that could not be sent', () => {
  it('is tried again after longer and longer pauses, for two days, and then lies dead', () => {
    let at = now;
    let tries = 1;
    for (;;) {
      const after = afterFailure(later, tries, at);
      if (after.kind === 'dead') break;
      expect(after.at.getTime()).toBeGreaterThan(at.getTime());
      at = after.at;
      tries += 1;
    }
    expect(tries).toBe(9);
    expect((at.getTime() - now.getTime()) / 3_600_000).toBeGreaterThan(40);
  });

  it('is not tried again when the server refused it for good', () => {
    expect(afterFailure({ kind: 'refused-for-good', words: 'no such user' }, 1, now)).toEqual({ kind: 'dead' });
  });

  it.each([
    [{ responseCode: 550, message: 'no such user' }, 'refused-for-good'],
    [{ responseCode: 451, message: 'try later' }, 'refused-for-now'],
    [{ code: 'ECONNECTION', message: 'connect ECONNREFUSED' }, 'connection'],
    [{ code: 'EAUTH', responseCode: 535, message: 'wrong password' }, 'connection'],
    [{ code: 'ENOSPC', message: 'no space left' }, 'connection'],
    ['nonsense', 'connection'],
  ])('%j means: %s', (error, kind) => {
    expect(deliveryProblem(error).kind).toBe(kind);
  });
});
