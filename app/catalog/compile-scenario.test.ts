import { describe, expect, it } from 'vitest';
import { readScenario, scenarioFile, scenarioFileWith, type Change } from '~tests/builders/scenario';
import { compileScenario } from './compile-scenario.server';
import { aContentFolder, changed, compiled, goodContent } from './content-fixture';
import { problemLine } from './content-problem';
import { loadCatalog } from './load-catalog.server';
import { scenarioPicture } from './scenario-picture';
import { reportLines } from './scenario-report';

const read = (...changes: readonly Change[]) => compiled(compileScenario, scenarioFileWith(...changes));

/** Where a part of the file stands, as `line:column`. */
function placeOf(text: string, file = scenarioFile): string {
  const before = file.slice(0, file.indexOf(text)).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

describe('a scenario file without a fault', () => {
  it('becomes a scenario with its Markdown read, a report, and warnings apart from mistakes', async () => {
    const { value, lines } = await read();
    expect(lines).toEqual([]);
    expect(value?.module).toBe('phone');
    expect(value?.scenario).toMatchObject({
      id: 'late-parcel',
      required: true,
      briefing: [{ tag: 'p' }, { tag: 'p', children: [{ tag: 'strong', children: ['Rule.'] }, ' We never promise a day.'] }],
      minimum: { commitment: 4, expectations: 4 },
      practise: { commitment: 'phone-greeting' },
      facts: [{ id: 'heard' }, { id: 'promised' }, { id: 'repaired' }],
    });
    expect(value?.scenario.turns[1]).toMatchObject({
      stage: [],
      says: [{ when: null, text: ['It is late ', { tag: 'em' }, '.'] }],
      clock: null,
    });
    expect(value?.scenario.turns[4]?.replies[3]?.when).toEqual({ facts: ['heard'], without: [], moodAtLeast: null, moodAtMost: null });
    expect(value?.report).toMatchObject({ turns: 6, replies: 19, longest: 6 });
    expect(value?.warnings).toEqual([{ place: { line: 32, column: 3 }, sentence: 'A scenario has 10 to 25 turns; this one has 6.' }]);
  });

  it('comes back from JSON as it was, as it does from the cache', async () => {
    const { value } = await read();
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
  });
});

describe('mistakes in a scenario file', () => {
  it('say that only a caller can be on hold', async () => {
    const { lines } = await read(
      ['channel: phone', 'channel: chat'],
      ['    stage: She breathes out.\n', '    stage: She waits.\n    hold: { gone: 10 }\n'],
    );
    expect(lines).toEqual([expect.stringContaining('Only a caller can be on hold: this scenario is not on the phone.')]);
  });

  it.each<[string, Change, string, string]>([
    ['a way to nowhere', ['*why, next: open }', '*why, next: opne }'], 'opne', 'There is no turn or ending `opne`. Did you mean `open`?'],
    ['an unknown fact in a reply', ['sets: [heard]', 'sets: [haerd]'], 'haerd', 'There is no fact `haerd`. Did you mean `heard`?'],
    [
      'an unknown fact in a condition',
      ['facts: [heard] }, text: "Thank', 'facts: [hard] }, text: "Thank'],
      'hard] }, text: "Thank',
      'There is no fact `hard`.',
    ],
    [
      'somebody on hold who speaks',
      ['    says: "It is late *again*."\n', '    says: "It is late *again*."\n    hold: { gone: 10 }\n'],
      '{ gone: 10 }',
      'Somebody on hold says nothing: take `hold` away, or `says`.',
    ],
    ['an unknown fact that goes unnoticed', ['start: ring', 'unnoticed: [haerd]\nstart: ring'], 'haerd', 'There is no fact `haerd`.'],
    ['an unknown start', ['start: ring', 'start: rang'], 'rang\n', 'There is no turn `rang`. Did you mean `ring`?'],
    [
      'an unknown reply for a time-out',
      ['onTimeout: ring-late', 'onTimeout: ring-never'],
      'ring-never',
      'There is no reply in this turn `ring-never`.',
    ],
    ['a reply id twice', ['id: open-rule', 'id: ring-now'], 'ring-now, text: "We', 'The id `ring-now` stands here twice'],
    [
      'an ending called like a turn',
      ['endings:\n', 'endings:\n  - { id: plan, kind: resolved, passes: true, title: T, text: T }\n'],
      'plan, kind',
      'The id `plan` stands here twice',
    ],
    [
      'a last line with a condition',
      ['      - { text: "By Friday. I need it by Friday." }\n', ''],
      '{ when: { facts: [heard] }, text: "Thank',
      'The last line must stand without `when`',
    ],
    [
      'a default that is not the last',
      ['{ when: { mood: { atMost: -2 } }, text: "Well?" }', '{ text: "Well?" }'],
      '{ text: "Well?" }',
      'Only the last line may stand without `when`',
    ],
    [
      'points on a dimension that is not claimed',
      ['mood: 2, points: { expectations: -1 }', 'mood: 2, points: { initiative: -1 }'],
      '-1 }, feedback: *why, next: open }\n  - id: open',
      '`initiative` does not stand in `dimensions`',
    ],
    [
      'a turn in which nothing happens',
      ['    stage: She breathes out.\n', ''],
      'id: plan\n',
      'A turn needs a `stage`, or `says`, or both.',
    ],
    ['an empty condition', ['when: { mood: { atMost: -2 } }', 'when: { mood: {} }'], '{ mood: {} }', 'A `when` asks for `facts`'],
    [
      'a time-out that is not always offered',
      ['id: ring-late,', 'id: ring-late, when: { mood: { atLeast: 0 } },'],
      'ring-late }',
      'The reply for a time-out must always be offered',
    ],
    [
      'too strong an effect',
      ['mood: -1, points', 'mood: -4, points'],
      '-4, points',
      '`mood` must be a whole number from -3 to 3; it is -4.',
    ],
    ['a word that nothing knows', ['summary: A', 'sumary: A'], 'sumary', '`sumary` is not known here. Did you mean `summary`?'],
    [
      'a single reply',
      [/ {6}- \{ id: ring-late.*\n {6}- \{ id: ring-sweet.*\n/.exec(scenarioFile)?.[0] ?? '?', ''],
      '- { id: ring-now',
      '`replies` must be a list of two to five replies',
    ],
    ['an opening mood off the scale', ['opens: 0', 'opens: 5'], '5, lowest', '`opens` must lie from `lowest` to `highest`; it is 5.'],
    ['a name that is not filled in', ['{{me}}', '{{name}}'], '"Parcel desk, {{name}}', 'Only `{{me}}` and `{{company}}` are filled in'],
    [
      'a missing next',
      ['feedback: *why, next: *end }', 'feedback: *why }'],
      '{ id: close-busy',
      '`next` is missing; it must be the id of a turn or an ending',
    ],
    [
      'a turn that is never reached',
      [
        'turns:\n',
        'turns:\n  - { id: alone, says: Hm, replies: [{ id: a1, text: A, mood: 0, feedback: F, next: ring }, { id: a2, text: B, mood: 0, feedback: F, next: ring }] }\n',
      ],
      '{ id: alone',
      'No talk ever comes to this turn',
    ],
    ['a fact that is never set', ['  repaired: You', '  seen: You saw it.\n  repaired: You'], 'seen:', 'No reply sets `seen`'],
    [
      'a minimum out of reach',
      ['commitment: 4', 'commitment: 7'],
      '7, expectations',
      'Nobody can get this far: the best that can be had for `commitment` is 6.',
    ],
  ])('are named at their place: %s', async (_, change, part, sentence) => {
    const { lines } = await read(change);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(sentence);
    expect(lines[0]?.split('  ')[0]).toBe(placeOf(part, scenarioFileWith(change)));
  });

  it('are all named at once', async () => {
    const { lines } = await read(
      ['*why, next: open }', '*why, next: opne }'],
      ['sets: [heard]', 'sets: [haerd]'],
      ['start: ring', 'start: rang'],
    );
    expect(lines).toHaveLength(3);
  });

  it('in the balance are named with the figure', async () => {
    const { lines } = await read(['commitment: 4, expectations: 4', 'commitment: 2, expectations: 2']);
    expect(lines).toEqual([expect.stringMatching(/^32:3 {2}Random play passes in \d+\.\d % of all talks; it must be under 2 %\./)]);
  });
});

describe('scenarios in the content folder', () => {
  const file = 'modules/phone/late-parcel.scenario.yaml';
  const problemsOf = async (changes: Record<string, string | null>) => {
    const result = await loadCatalog(await aContentFolder({ [file]: scenarioFile, ...changes }));
    return result.ok ? [] : result.problems.map(problemLine);
  };

  it('come with their module', async () => {
    const result = await loadCatalog(await aContentFolder({ [file]: scenarioFile }));
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.catalog.modules[0]?.scenarios.map((scenario) => scenario.id)).toEqual(['late-parcel']);
    expect(result.scenarios).toMatchObject([{ file: { path: file }, warnings: [{}], report: { turns: 6 } }]);
  });

  it('are the same from the cache', async () => {
    const folders = await aContentFolder({ [file]: scenarioFileWith(['The parcel', 'The other parcel']) });
    expect(JSON.stringify(await loadCatalog(folders))).toBe(JSON.stringify(await loadCatalog(folders)));
  });

  it.each<[string, Record<string, string | null>, string]>([
    [
      'another id than the file',
      { [file]: scenarioFileWith(['id: late-parcel', 'id: parcel']) },
      `${file}:1:5  \`id\` must be the one in the file's name, \`late-parcel\`; it is \`parcel\`.`,
    ],
    [
      'another module than the folder',
      { [file]: scenarioFileWith(['module: phone', 'module: phones']) },
      `${file}:4:9  \`module\` must be the name of the folder, \`phone\`; it is \`phones\`.`,
    ],
    [
      'an objective that is not there',
      { [file]: scenarioFileWith(['[phone-greet]', '[phone-great]']) },
      `${file}:5:14  There is no objective \`phone-great\` in module.yaml. Did you mean \`phone-greet\`?`,
    ],
    [
      'a lesson that is not there',
      { [file]: scenarioFileWith(['commitment: phone-greeting', 'commitment: phone-greting']) },
      `${file}:25:25  There is no lesson \`phone-greting\`. Did you mean \`phone-greeting\`?`,
    ],
    [
      'a name that is no id',
      { 'modules/phone/no good.scenario.yaml': scenarioFile },
      'modules/phone/no good.scenario.yaml:1:1  The name of this file is the id of its scenario',
    ],
  ])('are held against what stands around them: %s', async (_, changes, start) => {
    const lines = await problemsOf(changes);
    expect(lines.map((line) => line.slice(0, start.length))).toEqual([start]);
  });

  it('change the edition, and a module without any keeps the edition that it had before there were scenarios', async () => {
    const editionWith = async (changes: Record<string, string>) => {
      const result = await loadCatalog(await aContentFolder(changes));
      return result.ok ? result.catalog.modules[0]?.edition.id : undefined;
    };
    const without = await editionWith({});
    expect(without).toBe('b5f86b498050963954f49bec8719e290');
    const first = await editionWith({ [file]: scenarioFile });
    expect(first).not.toBe(without);
    expect(await editionWith({ [file]: scenarioFileWith(['mood: -1, points', 'mood: -2, points']) })).not.toBe(first);
    expect(await editionWith({ [file]: scenarioFileWith(['minutes: 5', 'minutes: 6']) })).not.toBe(first);
  });

  it('keep one id for one scenario', async () => {
    const second = Object.fromEntries(
      ['module.yaml', 'quiz.yaml', '01-phone-greeting.mdx'].map((name) => [
        `modules/second/${name}`,
        goodContent[`modules/phone/${name}`] ?? '',
      ]),
    );
    const lines = await problemsOf({
      ...second,
      'modules/second/late-parcel.scenario.yaml': scenarioFileWith(['module: phone', 'module: second']),
    });
    expect(lines).toContain(
      `modules/second/late-parcel.scenario.yaml:1:5  The scenario id \`late-parcel\` is taken in ${file}; give this one another.`,
    );
  });

  it('are not blamed for a module file that is broken', async () => {
    expect(await problemsOf(changed('modules/phone/module.yaml', 'title: Phone', 'title: ['))).toHaveLength(1);
  });
});

describe('the figures and the picture of a scenario', () => {
  it('say what can be reached, what is needed, and how often play without thought passes', async () => {
    const { value } = await read();
    if (!value?.report) throw new Error('expected a report');
    const text = reportLines(value.scenario, value.report).join('\n');
    expect(text).toContain('6 turns, 19 replies, 4 endings; 5 to 6 choices; 716 paths');
    expect(text).toMatch(/commitment +-5 to {2}6, minimum 4/);
    expect(text).toMatch(/random 1\.4 %, right four times out of five 62\.3 %/);
    expect(text).toMatch(/ending hung-up +17\.8 % of random play, lost-customer, does not pass/);
  });

  it('show every turn and ending as a box, and every reply with its words and effect', () => {
    const picture = scenarioPicture(readScenario(scenarioFileWith(['flowers.', 'flowers & <more>.'])));
    expect(picture.match(/<rect x=/g)).toHaveLength(10);
    expect(picture).toContain('<title>open-hear (mood 0): Again? What has happened?</title>');
    expect(picture).toContain('flowers &amp; &lt;more&gt;.');
    expect(picture).not.toContain('NaN');
  });

  it('show how often a reply was chosen by width and number', () => {
    const scenario = readScenario(scenarioFile);
    const [now, late] = scenario.turns[0]?.replies ?? [];
    if (!now || !late) throw new Error('expected replies');
    const picture = scenarioPicture(
      scenario,
      new Map([
        [now.id, 30],
        [late.id, 10],
      ]),
    );
    expect(picture).toMatch(/ring-now[^]*?stroke-width="7.8"[^]*?>30</);
    expect(picture).toMatch(/ring-late[^]*?stroke-width="3.3"[^]*?>10</);
  });
});
