import { describe, expect, it } from 'vitest';
import { factId, replyId, turnId, type FactId } from '../ids';
import { aScenario, type Change } from '~tests/builders/scenario';
import { beginRun, outcome, repliesNow, step, type RunState } from './engine';
import { isWarning } from './finding';
import { prove } from './prove';
import type { Reply, Turn } from './scenario';

const mistakes = (...changes: readonly Change[]) => prove(aScenario(...changes)).findings.filter((finding) => !isWarning(finding));
const kinds = (...changes: readonly Change[]) => mistakes(...changes).map((finding) => finding.kind);

/** Every run that there is, played out. */
function everyRun(scenario = aScenario()): RunState[] {
  const ended: RunState[] = [];
  const open = [beginRun(scenario)];
  for (let state = open.pop(); state; state = open.pop()) {
    const replies = repliesNow(scenario, state);
    if (replies.length === 0) ended.push(state);
    for (const { id } of replies) {
      const result = step(scenario, state, { kind: 'reply', replyId: id });
      if (result.kind === 'moved') open.push(result.state);
    }
  }
  return ended;
}

describe('the proof of a scenario without a fault', () => {
  const scenario = aScenario();
  const { report } = prove(scenario);
  const runs = everyRun(scenario);

  it('finds nothing wrong', () => {
    expect(mistakes()).toEqual([]);
  });

  it('counts paths, and the longest and shortest, as playing every one of them does', () => {
    const lengths = runs.map((run) => run.path.length);
    expect(report).toMatchObject({ paths: runs.length, longest: Math.max(...lengths), shortest: Math.min(...lengths) });
  });

  it('bounds each dimension as playing every path does', () => {
    for (const { dimension, best, worst } of report?.dimensions ?? []) {
      const points = runs.map((run) => run.points[dimension]);
      expect([best, worst]).toEqual([Math.max(...points), Math.min(...points)]);
    }
  });

  it('finds the best result that passes', () => {
    const totals = runs.filter((run) => outcome(scenario, run)?.passed).map((run) => run.points.commitment + run.points.expectations);
    expect(report?.bestPassing).toMatchObject({ commitment: 6, expectations: 6 });
    expect(Math.max(...totals)).toBe(12);
  });

  it('gives random play the chance that playing every path gives it', () => {
    const chance = (run: RunState) => run.path.reduce((product, _, index) => product / offeredAt(run, index), 1);
    const offeredAt = (run: RunState, index: number) => {
      const before = run.path.slice(0, index).reduce((state, { replyId }) => {
        const result = step(scenario, state, { kind: 'reply', replyId });
        return result.kind === 'moved' ? result.state : state;
      }, beginRun(scenario));
      return repliesNow(scenario, before).length;
    };
    const passing = runs.filter((run) => outcome(scenario, run)?.passed).reduce((sum, run) => sum + chance(run), 0);
    expect(report?.passing.random).toBeCloseTo(passing, 12);
    expect(report?.endings.reduce((sum, ending) => sum + ending.share, 0)).toBeCloseTo(1, 12);
  });

  it('gives somebody who is right four times out of five the chance to slip once', () => {
    // Six right, or one slip in the first five turns, or one in the last: of these none leads to a failing ending.
    expect(report?.passing.mostlyRight).toBeGreaterThan(0.6);
    expect(report?.passing.mostlyRight).toBeLessThan(0.8 ** 6 + 6 * 0.2 * 0.8 ** 5 + 1e-9);
  });
});

describe('the proof names', () => {
  it.each([
    [
      'a turn that no reply leads to',
      [
        ['*why, next: story }', '*why, next: ask }'],
        ['sets: [heard], feedback: *why, next: story }', 'sets: [heard], feedback: *why, next: ask }'],
        [
          'it.", mood: 2, points: { expectations: -1 }, feedback: *why, next: story }',
          'it.", mood: 2, points: { expectations: -1 }, feedback: *why, next: ask }',
        ],
      ],
      { kind: 'turn-never-reached', at: ['turns', 2] },
    ],
    [
      'an ending that no reply leads to',
      [['endings:\n', 'endings:\n  - { id: late, kind: too-late, passes: false, title: T, text: T }\n']],
      { kind: 'ending-never-reached', at: ['endings', 0] },
    ],
    [
      'a line that is never said',
      [['atMost: -2 } }, text: "Well?"', 'atLeast: 9 } }, text: "Well?"']],
      { kind: 'line-never-said', at: ['turns', 3, 'says', 1] },
    ],
    [
      'a default line that is never said',
      [['mood: { atMost: -2 }', 'mood: { atMost: 3 }']],
      { kind: 'line-never-said', at: ['turns', 3, 'says', 2] },
    ],
    [
      'a reply that is never offered',
      [['{ id: plan-heard, when: { facts: [heard] }', '{ id: plan-heard, when: { facts: [heard], mood: { atMost: -9 } }']],
      { kind: 'reply-never-offered', at: ['turns', 4, 'replies', 3] },
    ],
    [
      'a way that no reply sharing it takes',
      [['atMost: -3 } }, to: hung-up }', 'atMost: -3 } }, to: hung-up }, { when: { mood: { atMost: -4 } }, to: hung-up }']],
      { kind: 'way-never-taken', at: ['turns', 4, 'replies', 0, 'next', 1] },
    ],
    [
      'a round without an end',
      [
        [
          'close-busy, text: "If I find the time.", mood: -2, points: { commitment: -1 }, feedback: *why, next: *end',
          'close-busy, text: "If I find the time.", mood: -2, points: { commitment: -1 }, feedback: *why, next: ask',
        ],
      ],
      { kind: 'loop', turns: ['ask', 'plan', 'close'], at: ['turns', 3] },
    ],
    [
      'a fact that no reply sets',
      [['  repaired: You', '  seen: You saw it.\n  repaired: You']],
      { kind: 'fact-never-set', fact: 'seen', at: ['facts', 'seen'] },
    ],
    [
      'a dimension that is never tested',
      [['[commitment, expectations]', '[commitment, initiative, expectations]']],
      { kind: 'dimension-never-tested', dimension: 'initiative', at: ['dimensions', 1] },
    ],
    [
      'a minimum that nobody reaches',
      [['commitment: 4', 'commitment: 7']],
      { kind: 'minimum-out-of-reach', dimension: 'commitment', best: 6, at: ['pass', 'minimum', 'commitment'] },
    ],
  ] as const)('%s', (_, changes, finding) => {
    expect(mistakes(...changes)).toContainEqual(finding);
  });

  it('a turn that offers too little in some situation', () => {
    const hidden = ['plan-site, text', 'plan-ask, text', 'plan-gift, text'].map(
      (from) => [from, from.replace(',', ', when: { facts: [heard] },')] as const,
    );
    expect(mistakes(...hidden)).toContainEqual({ kind: 'too-few-replies', offered: 0, at: ['turns', 4, 'replies'] });
  });

  it('that nothing passes, when only the minimums together are out of reach', () => {
    expect(
      kinds(
        ['minimum: { commitment: 4, expectations: 4 }', 'minimum: { commitment: 6, expectations: 6 }'],
        [
          'ring you at four.", mood: 0, points: { commitment: 1, expectations: 1 }',
          'ring you at four.", mood: 0, points: { commitment: 1 }',
        ],
        ['flowers.", mood: 2, points: { expectations: -1 }', 'flowers.", mood: 2, points: { expectations: 1 }'],
      ),
    ).toEqual(['nothing-passes']);
  });

  it('that there are too few endings', () => {
    const { turns, endings, ...rest } = aScenario();
    const toTheseTwo = (reply: Reply) => ({ ...reply, next: reply.next.filter((way) => !['broken', 'hung-up'].includes(way.to)) });
    const two = { ...rest, endings: endings.slice(0, 2), turns: turns.map((turn) => ({ ...turn, replies: turn.replies.map(toTheseTwo) })) };
    expect(prove(two).findings).toContainEqual({ kind: 'too-few-endings', endings: 2, at: ['endings'] });
  });

  it('that there is more to go through than can be', () => {
    const scenario = aScenario();
    const facts = Array.from({ length: 17 }, (_, index) => ({ id: factId.parse(`f${index}`), text: [] }));
    const [first, ...others] = scenario.turns;
    if (!first) throw new Error('expected turns');
    const chain = facts.map((fact, index): Turn => {
      const reply = (id: string, sets: FactId[]): Reply => ({
        ...(first.replies[0] as Reply),
        id: replyId.parse(`${id}-${index}`),
        sets,
        next: [{ when: null, to: turnId.parse(index === facts.length - 1 ? 'open' : `chain-${index + 1}`) }],
      });
      return { id: turnId.parse(`chain-${index}`), stage: [], says: [], clock: null, replies: [reply('yes', [fact.id]), reply('no', [])] };
    });
    const asking = others.map((turn) => ({
      ...turn,
      says: [
        ...facts.map(({ id }) => ({ when: { facts: [id], without: [], moodAtLeast: null, moodAtMost: null }, text: [] })),
        { when: null, text: [] },
      ],
    }));
    const large = { ...scenario, facts: [...scenario.facts, ...facts], start: turnId.parse('chain-0'), turns: [...chain, ...asking] };
    expect(prove(large)).toEqual({ findings: [{ kind: 'too-many-situations', at: ['turns'] }], report: undefined });
  });

  it('that play without thought passes', () => {
    expect(kinds(['commitment: 4, expectations: 4', 'commitment: 2, expectations: 2'])).toContain('random-passes');
    const free = kinds(['commitment: 4, expectations: 4', 'commitment: -9, expectations: -9']);
    expect(free).toEqual(expect.arrayContaining(['position-passes', 'length-passes', 'random-passes']));
  });

  it('that a slip cannot be made good', () => {
    expect(kinds(['commitment: 4, expectations: 4', 'commitment: 6, expectations: 6'])).toContain('mostly-right-fails');
  });

  it('that pleasing, or displeasing, is enough', () => {
    const kind = [
      ['commitment: 4, expectations: 4', 'commitment: -9, expectations: -9'],
      ['sets: [promised], feedback: *why, next: ask }', 'feedback: *why, next: ask }'],
      ['sets: [promised], feedback: *why, next: plan', 'sets: [repaired], feedback: *why, next: plan'],
      ['without: [repaired]', 'without: [heard]'],
      ['  promised: You promised a day.\n', ''],
      ['facts: [promised], without: [heard]', 'without: [heard, repaired]'],
      ['facts: [promised] }, text: "You promise?"', 'without: [heard] }, text: "You promise?"'],
    ] as const;
    expect(kinds(...kind)).toContain('nicest-passes');
    expect(
      kinds(
        ['commitment: 4, expectations: 4', 'commitment: -9, expectations: -9'],
        ['kind: lost-customer, passes: false', 'kind: lost-customer, passes: true'],
      ),
    ).toContain('coldest-passes');
  });

  it('that the right reply stands at one place too often', () => {
    const scenario = aScenario();
    const sorted = {
      ...scenario,
      turns: scenario.turns.map((turn) => ({
        ...turn,
        replies: turn.replies.toSorted((a, b) => (b.points.expectations ?? 0) - (a.points.expectations ?? 0)),
      })),
    };
    expect(prove(sorted).findings).toContainEqual({ kind: 'right-at-one-position', number: 0, turns: 6, of: 6, at: ['turns'] });
  });

  it('a slip that pays, as a warning', () => {
    const paid: readonly Change[] = [
      [
        'I promise.", mood: 2, points: { expectations: -1 }, sets: [promised], feedback: *why, next: ask }',
        'I promise.", mood: 2, points: { expectations: -1 }, sets: [promised], feedback: *why, next: again }',
      ],
      [
        '  - id: plan\n',
        '  - id: again\n    says: Do you?\n    replies:\n      - { id: again-no, text: "I do not, I take that back.", mood: -1, points: { commitment: 3, expectations: 3 }, sets: [repaired], feedback: *why, next: ask }\n      - { id: again-yes, text: "I do.", mood: 0, points: { expectations: -1 }, feedback: *why, next: ask }\n  - id: plan\n',
      ],
      ['commitment: 4, expectations: 4', 'commitment: 6, expectations: 6'],
    ];
    expect(prove(aScenario(...paid)).findings).toContainEqual({ kind: 'slip-pays', at: ['turns', 2, 'replies', 0] });
  });

  it('texts that run long, and reasons that fall short, as warnings', () => {
    const long = Array.from({ length: 31 }, () => 'word').join(' ');
    const { findings } = prove(
      aScenario(
        ['Friday it is, I promise.', long],
        ['fifteen words and not one more.', 'words.'],
        ['promised: You', 'other: You did.\n  promised: You'],
        ['sets: [promised], feedback', 'sets: [promised, other], feedback'],
      ),
    );
    expect(findings).toContainEqual({ kind: 'too-long', what: 'reply', words: 31, most: 30, at: ['turns', 2, 'replies', 0, 'text'] });
    expect(findings).toContainEqual({
      kind: 'too-short',
      what: 'feedback',
      words: 13,
      least: 15,
      at: ['turns', 0, 'replies', 0, 'feedback'],
    });
    expect(findings).toContainEqual({ kind: 'fact-never-asked', fact: 'other', at: ['facts', 'other'] });
    for (const finding of findings)
      expect(isWarning(finding)).toBe(['too-long', 'too-short', 'fact-never-asked', 'many-or-few-turns'].includes(finding.kind));
  });
});
