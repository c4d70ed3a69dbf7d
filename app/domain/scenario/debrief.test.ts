import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aScenario, chose, rightChoices } from '~tests/builders/scenario';
import { alignPaths } from './align-paths';
import { debrief } from './debrief';
import { beginRun, repliesNow, replay, type Choice } from './engine';
import { bestFrom, bestOption, optionsAt, worthOf } from './worth';

const scenario = aScenario();
const told = (choices: readonly Choice[]) => debrief(scenario, choices, { me: 'Ana', company: 'Northwind' });
const slips = (...changes: [number, string][]) => changes.reduce((choices, [at, id]) => choices.with(at, chose(id)), rightChoices);

const anyRun = fc.array(fc.nat(), { minLength: 8, maxLength: 8 }).map((numbers) =>
  numbers.reduce<Choice[]>((choices, number) => {
    const offered = repliesNow(scenario, replay(scenario, choices));
    const reply = offered[number % Math.max(1, offered.length)];
    return reply ? [...choices, { kind: 'reply', replyId: reply.id }] : choices;
  }, []),
);

describe('the debrief of a run', () => {
  it('says first how it went', () => {
    expect(told(rightChoices)).toMatchObject({ outcome: { kind: 'passed' }, ending: { kind: 'resolved', title: 'Friday' } });
    expect(told(slips([2, 'story-promise'], [3, 'ask-sure'])).outcome).toEqual({ kind: 'ending-does-not-pass' });
    expect(told(slips([0, 'ring-sweet'], [1, 'open-soon'])).outcome).toEqual({
      kind: 'minimum-missed',
      missed: [{ dimension: 'expectations', own: 2, needed: 4 }],
    });
  });

  it('puts own points between the worst and the best that could be had', () => {
    expect(told(slips([0, 'ring-late'])).dimensions).toEqual([
      { dimension: 'commitment', own: 4, best: 6, worst: -5, needed: 4, met: true },
      { dimension: 'expectations', own: 5, best: 6, worst: -6, needed: 4, met: true },
    ]);
  });

  it('tells what each choice did, and why', () => {
    expect(told(rightChoices).steps[1]).toMatchObject({
      number: 1,
      says: ['It is late *again*.'],
      reply: ['Again? What has happened?'],
      mood: { before: 1, after: 1 },
      points: { commitment: 1, expectations: 1 },
      learned: [['You let her tell it.']],
      feedback: [expect.stringContaining('reason')],
      better: null,
    });
  });

  it('fills in the names', () => {
    expect(told(rightChoices).steps[0]?.reply).toEqual(['Parcel desk, Ana speaking.']);
  });

  it('marks the choice after which the run could no longer pass, and begins again there', () => {
    const { steps, againFrom } = told(slips([1, 'open-soon'], [3, 'ask-sure'], [4, 'plan-gift']));
    expect(steps.filter((step) => step.turning?.kind.startsWith('lost')).map((step) => step.number)).toEqual([3]);
    expect(steps[3]?.turning).toEqual({ kind: 'lost-the-pass' });
    expect(againFrom).toBe(3);
    expect(steps[3]?.better?.reply).toEqual(['I cannot promise a day. I can promise to ring you at four, whatever I know by then.']);
  });

  it('marks what cost most in a run that passed', () => {
    const { steps, againFrom } = told(slips([2, 'story-form']));
    expect(steps[2]?.turning).toEqual({ kind: 'lost', points: 3 });
    expect(againFrom).toBe(2);
  });

  it('marks what won most, and has nowhere to begin again but at the beginning, when all was right', () => {
    const { steps, againFrom } = told(rightChoices);
    expect(steps.flatMap((step) => step.turning ?? [])).toEqual([{ kind: 'won', points: expect.any(Number) }]);
    expect(againFrom).toBeNull();
  });

  it('never says of a reply that lost points that it won the most, even where every other reply lost more', () => {
    const allLose = aScenario(
      ['It stays mine.", mood: 0, points: { commitment: 1, expectations: 1 }', 'It stays mine.", mood: 0, points: { commitment: -1 }'],
      ['as ever we can.", mood: 1, points: { expectations: -1 }', 'as ever we can.", mood: 1, points: { commitment: -3 }'],
      ['If I find the time.", mood: -2, points: { commitment: -1 }', 'If I find the time.", mood: -2, points: { commitment: -3 }'],
    );
    const { steps } = debrief(allLose, rightChoices, { me: 'Ana', company: 'Northwind' });
    expect(steps[5]).toMatchObject({ points: { commitment: -1 }, turning: null });
    expect(steps.filter((step) => step.turning?.kind === 'won')).toHaveLength(1);
  });

  it('puts the best path beside the own one, turn beside turn', () => {
    const { beside, bestSteps } = told(slips([1, 'open-rule'], [4, 'plan-site']).slice(0, 5));
    expect(bestSteps).toHaveLength(6);
    expect(beside).toEqual([
      { own: 0, best: 0, same: true },
      { own: 1, best: 1, same: false },
      { own: 2, best: 2, same: true },
      { own: 3, best: 3, same: true },
      { own: 4, best: 4, same: false },
      { own: null, best: 5, same: false },
    ]);
  });

  it('names one thing to practise: what misses its minimum by most, with its lesson', () => {
    expect(told(slips([1, 'open-rule'], [5, 'close-busy'])).practise).toEqual({
      dimension: 'commitment',
      lessonId: 'phone-greeting',
    });
    expect(told(slips([0, 'ring-sweet'], [1, 'open-soon'])).practise).toEqual({ dimension: 'expectations', lessonId: null });
  });
});

describe('what a run is worth', () => {
  it('is never raised by a choice, and kept by the best one', () => {
    fc.assert(
      fc.property(anyRun, (choices) => {
        choices.forEach((_, index) => {
          const state = replay(scenario, choices.slice(0, index));
          const options = optionsAt(scenario, state);
          expect(bestOption(options)?.worth).toBe(worthOf(scenario, state));
          for (const { worth } of options) expect(worth).toBeLessThanOrEqual(worthOf(scenario, state));
        });
      }),
    );
  });

  it('is what following the best reply brings', () => {
    const best = bestFrom(scenario, beginRun(scenario));
    expect(best.points).toMatchObject({ commitment: 6, expectations: 6 });
  });
});

describe('two paths side by side', () => {
  const path = (turns: string) => [...turns].map((turn) => ({ turnId: turn, replyId: turn }) as never);
  const anyPath = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8 });

  it('hold every step of both once and in order, and pair equal turns only', () => {
    fc.assert(
      fc.property(anyPath, anyPath, (own, best) => {
        const rows = alignPaths(path(own), path(best));
        expect(rows.flatMap((row) => row.own ?? [])).toEqual([...own].map((_, index) => index));
        expect(rows.flatMap((row) => row.best ?? [])).toEqual([...best].map((_, index) => index));
        for (const row of rows) if (row.own !== null && row.best !== null) expect(own[row.own]).toBe(best[row.best]);
      }),
    );
  });

  it('meet again after a detour', () => {
    expect(alignPaths(path('axb'), path('ab')).map((row) => [row.own, row.best])).toEqual([
      [0, 0],
      [1, null],
      [2, 1],
    ]);
  });
});
