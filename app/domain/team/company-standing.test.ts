import { describe, expect, it } from 'vitest';
import { companyStandingOf } from './company-standing';
import type { Standing } from './standing';

type Known = Pick<Standing, 'due' | 'excused' | 'held'>;
const nothing: Known = { due: null, excused: null, held: null };
const due = (daysLeft: number) => ({ daysLeft }) as Standing['due'];
const held = (kind: 'valid' | 'expiring' | 'expired' | 'revoked') => ({ status: { kind } }) as Standing['held'];

describe('a company standing', () => {
  it.each([
    ['late', { ...nothing, due: due(-1), held: held('valid') }, true],
    ['waived', { ...nothing, excused: { until: null }, held: held('valid') }, true],
    ['certified', { ...nothing, due: due(3), held: held('valid') }, true],
    ['expiring', { ...nothing, due: due(3), held: held('expiring') }, true],
    ['expired', { ...nothing, due: due(3), held: held('expired') }, true],
    ['expired', { ...nothing, held: held('revoked') }, false],
    ['assigned', { ...nothing, due: due(0) }, true],
    ['withdrawn', nothing, true],
    ['never-assigned', nothing, false],
  ] as const)('is %s', (kind, known, wasEverAssigned) => {
    expect(companyStandingOf(known, wasEverAssigned)).toBe(kind);
  });
});
