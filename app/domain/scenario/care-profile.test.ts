import { describe, expect, it } from 'vitest';
import { aScenario } from '~tests/builders/scenario';
import { bestRun } from './best-run';
import { careProfile, weakestLine } from './care-profile';
import { noPoints } from './points';

const scenario = aScenario();
const earned = (commitment: number, expectations: number) => ({ ...noPoints, commitment, expectations });

describe('careProfile', () => {
  it('adds up what was earned of what could be, in the dimensions that were tested', () => {
    const other = aScenario(['dimensions: [commitment, expectations]', 'dimensions: [commitment]']);
    expect(
      careProfile([
        { scenario, points: earned(4, 6) },
        { scenario: other, points: earned(-1, 2) },
      ]),
    ).toEqual([
      { dimension: 'commitment', own: 3, best: 12 },
      { dimension: 'expectations', own: 6, best: 6 },
    ]);
  });

  it('is empty before anything was earned', () => {
    expect(careProfile([])).toEqual([]);
    expect(weakestLine([])).toBeUndefined();
  });

  it('names what is the smallest part of what could be, not the smallest number', () => {
    const lines = [
      { dimension: 'initiative', own: 3, best: 4 },
      { dimension: 'commitment', own: 6, best: 12 },
    ] as const;
    expect(weakestLine(lines)?.dimension).toBe('commitment');
  });
});

describe('bestRun', () => {
  const run = (id: string, passed: boolean, commitment: number) => ({ id, ending: { passed, points: earned(commitment, 0) } });

  it('is one that passed before any other, then the one with the most points, then the earliest', () => {
    expect(bestRun([run('a', false, 9), run('b', true, 3), run('c', true, 5), run('d', true, 5)])?.id).toBe('c');
    expect(bestRun([run('a', false, 1), run('b', false, 2)])?.id).toBe('b');
  });

  it('is none while nothing has ended', () => {
    expect(bestRun([{ ending: null }])).toBeUndefined();
  });
});
