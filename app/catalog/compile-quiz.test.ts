import { describe, expect, it } from 'vitest';
import { compileQuiz } from './compile-quiz.server';
import { compiled } from './content-fixture';

/** A pool of one item; its own lines begin on line 8. */
const item = (kind: string, rest: string) =>
  compiled(
    compileQuiz,
    `module: phone\nitems:\n  - id: phone-greet-q01\n    objective: phone-greet\n    asks: judge\n    readAgain: phone-greeting\n    kind: ${kind}\n${rest}`,
  );

const options = (...extras: string[]) =>
  extras.map((extra, index) => `      - { id: o${index}, text: T${index}, why: W${index}${extra} }\n`).join('');
const pairs = (count: number) =>
  Array.from({ length: count }, (_, index) => `      - { id: p${index}, left: L, right: R, why: W }\n`).join('');
const right = ', correct: true';

describe('the items of a question pool', () => {
  it('have blocks in the question and lines in the options', async () => {
    const { value, lines } = await item(
      'single',
      `    scene: true\n    ask: |\n      Monday.\n\n      > "I have told *two* of you."\n\n      What now?\n    options:\n${options(right, '')}`,
    );
    expect(lines).toEqual([]);
    expect(value?.items[0]).toMatchObject({
      id: 'phone-greet-q01',
      kind: 'single',
      scene: true,
      ask: [
        { tag: 'p', children: ['Monday.'] },
        { tag: 'blockquote', children: [{ tag: 'p', children: ['“I have told ', { tag: 'em', children: ['two'] }, ' of you.”'] }] },
        { tag: 'p', children: ['What now?'] },
      ],
      options: [
        { id: 'o0', text: ['T0'], why: ['W0'], correct: true },
        { id: 'o1', text: ['T1'], why: ['W1'], correct: false },
      ],
    });
  });

  it.each([
    ['single', options(right, '')],
    ['several', options(right, right, '')],
    ['order', options('', '', '')],
    ['best-and-worst', options(', role: worst', ', role: between', ', role: best')],
  ])('may be of the kind %s', async (kind, list) => {
    const { value, lines } = await item(kind, `    ask: Q\n${kind === 'several' ? '    choose: 2\n' : ''}    options:\n${list}`);
    expect(lines).toEqual([]);
    expect(value?.items[0]?.kind).toBe(kind);
  });

  it.each([
    ['single', '', options('', ''), '9:7  Mark exactly one option'],
    ['single', '', options(right, right), '9:7  Mark exactly one option'],
    ['single', '', options(right, '').replace(', why: W1', ''), '10:9  `why` is missing; it must be text.'],
    ['single', '    colour: red\n', options(right, ''), '9:5  `colour` is not known here.'],
    [
      'several',
      '    choose: 3\n',
      options(right, right, '', ''),
      '9:13  `choose` must be the number of correct options; it is 3, and 2 are marked.',
    ],
    ['several', '    choose: 2\n', options(right, right), '11:7  Give more options than are to be chosen.'],
    ['order', '', options('', ''), '10:7  Give at least three options'],
    [
      'best-and-worst',
      '',
      options(', role: best', ', role: best', ', role: worst'),
      '10:7  Give exactly one option `role: best`; now there are 2.',
    ],
    ['best-and-worst', '', options(', role: best', ', role: between'), '10:7  Give exactly one option `role: worst`; now there are 0.'],
    ['singel', '', options(right, ''), '7:11  `kind` must be one of `single`, `several`'],
  ])('are refused: %s %s', async (kind, before, list, start) => {
    const { lines } = await item(kind, `${before}    options:\n${list}    ask: Q\n`);
    expect(lines).toHaveLength(1);
    // Lists are reported at their first entry.
    expect(lines[0]?.replace(/^\d+:/, '')).toContain(start.replace(/^\d+:/, ''));
  });

  it.each([2, 3, 4, 6])('match %i pairs, so that 12 points divide without a rest', async (count) => {
    expect((await item('match', `    ask: Q\n    pairs:\n${pairs(count)}    extra:\n      - { id: x, right: R, why: W }\n`)).lines).toEqual(
      [],
    );
  });

  it.each([1, 5, 7])('do not match %i pairs', async (count) => {
    const { lines } = await item('match', `    ask: Q\n    pairs:\n${pairs(count)}    extra:\n      - { id: x, right: R, why: W }\n`);
    expect(lines).toEqual([`10:7  Give 2, 3, 4 or 6 pairs; now there ${count === 1 ? 'are 1' : `are ${count}`}.`]);
  });

  it('match with one right side too many, under an id of its own', async () => {
    expect((await item('match', `    ask: Q\n    pairs:\n${pairs(2)}    extra: []\n`)).lines).toEqual([
      '12:12  `extra` must be a list with at least one entry; it is an empty list.',
    ]);
    expect((await item('match', `    ask: Q\n    pairs:\n${pairs(2)}    extra:\n      - { id: p1, right: R, why: W }\n`)).lines).toEqual([
      '13:15  The id `p1` stands here twice; change or drop this one.',
    ]);
  });

  it('are named after their objective', async () => {
    const file = (id: string) =>
      `module: phone\nitems:\n  - id: ${id}\n    objective: phone-greet\n    asks: judge\n    readAgain: l\n    kind: single\n    ask: Q\n    options:\n${options(right, '')}`;
    for (const id of ['phone-hold-q01', 'phone-greet-1', 'phone-greet-q1']) {
      expect((await compiled(compileQuiz, file(id))).lines).toEqual([
        expect.stringContaining("3:9  `id` must be the objective's id and a number: `phone-greet-q01`"),
      ]);
    }
  });
});
