import { describe, expect, it } from 'vitest';
import { aModule } from '~tests/builders/quiz';
import { lessonId } from '../ids';
import { renewalRight, type RenewalFacts } from './renewal';

const current = aModule();
const [lesson] = current.lessons;
const asked = { lessons: lesson ? [lesson.id] : [], quiz: false, scenarios: [] };
const valid = { kind: 'valid', daysLeft: 200 } as const;
const ask = (facts: Partial<RenewalFacts>) => renewalRight({ status: valid, underWay: undefined, asked: null, current, ...facts });

describe('renewalRight', () => {
  it('renews nothing that is good for more than thirty days, unless a change asks for it', () => {
    expect(ask({})).toEqual({ kind: 'none' });
    expect(ask({ asked })).toEqual({ kind: 'changes', again: asked });
  });

  it('renews the whole module near its end and after it, also when a change asks for less', () => {
    for (const status of [
      { kind: 'expiring', daysLeft: 30 },
      { kind: 'expired', daysSince: 1 },
      { kind: 'revoked', revokedAt: new Date() },
    ] as const)
      expect(ask({ status, asked })).toEqual({ kind: 'whole' });
  });

  it('lets a study under way go on, but not one for a change of what no longer counts', () => {
    expect(ask({ asked, underWay: { onlyChanges: true } })).toEqual({ kind: 'none' });
    expect(ask({ status: { kind: 'expiring', daysLeft: 3 }, underWay: { onlyChanges: true } })).toEqual({ kind: 'none' });
    expect(ask({ status: { kind: 'expired', daysSince: 1 }, underWay: { onlyChanges: true } })).toEqual({ kind: 'whole' });
    expect(ask({ status: { kind: 'expired', daysSince: 1 }, underWay: { onlyChanges: false } })).toEqual({ kind: 'none' });
  });

  it('asks for the whole module when the present edition has none of the changed parts any more', () => {
    expect(ask({ asked: { ...asked, lessons: [lessonId.parse('gone')] } })).toEqual({ kind: 'whole' });
  });

  it('begins nothing without a certification, nor of a module that left the catalog', () => {
    expect(ask({ status: undefined, asked })).toEqual({ kind: 'none' });
    expect(ask({ current: undefined, asked })).toEqual({ kind: 'none' });
  });
});
