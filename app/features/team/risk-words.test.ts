import { describe, expect, it } from 'vitest';
import { moduleId } from '~/domain/ids';
import { reasonsOf } from '~/domain/team/risk';
import { neverAssigned, type Standing } from '~/domain/team/standing';
import { day } from '~tests/builders/certification';
import { aHeld, anAssigned } from '~tests/builders/team';
import { reasonsInWords } from './risk-words';

const today = day('2026-11-23');
const titles: Record<string, string> = { phone: 'Phone etiquette', care: 'The I CARE model', data: 'Personal data' };
const told = (standings: Record<string, Partial<Standing>>) =>
  reasonsInWords(reasonsOf(Object.entries(standings).map(([id, own]) => [moduleId.parse(id), { ...neverAssigned, ...own }])), {
    titleOf: (id) => titles[id] ?? '',
    today,
  });
const due = (on: string, daysLeft: number) => ({ assigned: anAssigned(), on: day(on), daysLeft });
const late = (days: number): Partial<Standing> => ({ kind: 'overdue', due: due('2026-11-11', -days) });

describe('why somebody is at risk, in words', () => {
  it('names what is late and what expired', () => {
    const expired: Partial<Standing> = {
      kind: 'expired',
      held: { certification: aHeld({ expiresOn: day('2026-11-02') }), status: { kind: 'expired', daysSince: 21 } },
    };
    expect(told({ phone: late(12), data: expired })).toBe('Phone etiquette is 12 days late; Personal data expired on 2 Nov');
    expect(told({ phone: late(6), care: late(12) })).toBe('Two modules are late, the oldest by 12 days');
  });

  it('tells each score and how many attempts are left', () => {
    const scores = [64, 71].map((points) => ({ points, maxPoints: 100 }));
    const failing = (attemptsLeft: number): Partial<Standing> => ({
      kind: 'failing',
      failing: { scores, attemptsLeft, attemptsAllowed: 3 },
    });
    expect(told({ phone: failing(1) })).toBe('Phone etiquette: 64, then 71 of 100. One attempt is left');
    expect(told({ phone: failing(0) })).toBe('Phone etiquette: 64, then 71 of 100. No attempt is left');
    expect(told({ phone: failing(2) })).toBe('Phone etiquette: 64, then 71 of 100. Two attempts are left');
  });

  it('tells of what is late that no attempt is left', () => {
    const failing = { scores: [{ points: 64, maxPoints: 100 }], attemptsLeft: 0, attemptsAllowed: 1 };
    expect(told({ phone: { ...late(5), failing } })).toBe('Phone etiquette is 5 days late, and no attempt is left');
  });

  it('tells what is left until the due date', () => {
    const soon = (daysLeft: number, on: string, own: Partial<Standing> = {}): Partial<Standing> => ({
      kind: 'due-soon',
      due: due(on, daysLeft),
      ...own,
    });
    expect(told({ phone: soon(4, '2026-11-27') })).toBe('Phone etiquette is due on Fri 27 Nov; nothing is begun');
    expect(told({ phone: soon(1, '2026-11-24', { progress: { done: 5, of: 6, minutesLeft: 10 } }) })).toBe(
      'Phone etiquette is due tomorrow; 1 of 6 steps is left',
    );
    expect(told({ phone: soon(4, '2026-11-27'), care: soon(7, '2026-11-30') })).toBe('Two modules are due by Mon 30 Nov');
  });

  it('counts what there was no room for', () => {
    const never: Partial<Standing> = { kind: 'not-started', neverStarted: true, due: due('2026-12-14', 21) };
    expect(told({ phone: never })).toBe('Phone etiquette is not begun, though half of the time until 14 Dec has passed');
    expect(told({ phone: late(1), care: { kind: 'due-soon', due: due('2026-11-23', 0) }, data: never })).toBe(
      'Phone etiquette is 1 day late; The I CARE model is due today; nothing is begun; 1 more module to look at',
    );
  });
});
