import { describe, expect, it } from 'vitest';
import { scorecardFile } from '~tests/builders/scorecard';
import { compileScorecard } from './compile-scorecard.server';
import { aContentFolder, changed, compiled } from './content-fixture';
import { problemLine } from './content-problem';
import { loadCatalog } from './load-catalog.server';

const inFile = (from: string, to: string) => compiled(compileScorecard, scorecardFile.replace(from, to));
const path = 'scorecards/phone-call.scorecard.yaml';
const requires = changed(
  'modules/phone/module.yaml',
  'validityMonths: 12',
  'validityMonths: 12\nrequires:\n  observations: { scorecard: phone-call, count: 2, withinDays: 60 }',
);

async function load(changes: Record<string, string>) {
  const result = await loadCatalog(await aContentFolder(changes));
  return result.ok ? result.catalog : result.problems.map(problemLine);
}

describe('a scorecard file', () => {
  it('is read with its items, levels and marks', async () => {
    const { value, lines } = await compiled(compileScorecard, scorecardFile);
    expect(lines).toEqual([]);
    expect(value?.items.map(({ id, measures, mustNotFail, mayNotApply }) => [id, measures.kind, mustNotFail, mayNotApply])).toEqual([
      ['greet', 'procedure', false, false],
      ['hold', 'procedure', false, true],
      ['privacy', 'procedure', true, true],
      ['initiative', 'dimension', false, false],
      ['expectations', 'dimension', false, false],
    ]);
  });

  it('has an edition that follows its words, and not its label', async () => {
    const edition = async (from: string, to: string) => (await inFile(from, to)).value?.edition.id;
    expect(await edition("'2026.1'", "'2026.2'")).toBe(await edition('', ''));
    expect(await edition('Who moves first?', 'Who begins?')).not.toBe(await edition('', ''));
    expect(await edition('passPercent: 70', 'passPercent: 75')).not.toBe(await edition('', ''));
  });

  it.each([
    ['passPercent: 70', 'passPercent: 101', '6:14  `passPercent` must be a whole number from 1 to 100; it is 101.'],
    [
      'channels: [phone]',
      'channels: [fax]',
      '5:12  Entry 1 of `channels` must be one of `phone`, `counter`, `in-person`, `email`, `chat`; it is "fax".',
    ],
    ['mustNotFail', 'mustNotFial', '22:5  `mustNotFial` is not known here. Did you mean `mustNotFail`?'],
    [
      'levels: [Told it., Kept it.]',
      'levels: [Told it.]',
      '24:13  `levels` must be a list of two to six levels, the lowest first; it is a list.',
    ],
    ['[Told it., Kept it.]', '[Told it., Told it.]', '24:24  Two levels have the same words; say what tells them apart.'],
    [
      'dimension: initiative',
      'dimension: initiative\n    playbook: hold',
      '29:15  An item measures a `dimension` or a procedure of the `playbook`; make two items of it.',
    ],
    ['id: hold', 'id: greet', '13:9  The id `greet` stands here twice; change or drop this one.'],
  ])('with %s changed to %s is refused', async (from, to, line) => {
    expect((await inFile(from, to)).lines).toEqual([line]);
  });

  it('needs an item that always applies', async () => {
    const all = scorecardFile
      .replace(/^( {4}levels)/gm, '    mayNotApply: true\n$1')
      .replace(/(mayNotApply: true\n {4}){2}/g, 'mayNotApply: true\n    ');
    expect((await compiled(compileScorecard, all)).lines).toEqual([
      '8:3  Every item may not apply, so that a contact might be scored by nothing; let at least one always apply.',
    ]);
  });
});

describe('scorecards of a catalog', () => {
  it('are known by their ids, and a module may ask to be observed on one', async () => {
    const catalog = await load({ [path]: scorecardFile, ...requires });
    if (Array.isArray(catalog)) throw new Error(catalog.join('\n'));
    expect(catalog.scorecards.map(({ id }) => id)).toEqual(['phone-call']);
    expect(catalog.modules[0]?.observations).toEqual({ scorecardId: 'phone-call', count: 2, withinDays: 60 });
  });

  it('are part of a module’s edition when it asks for them', async () => {
    const edition = async (changes: Record<string, string>) => {
      const catalog = await load({ [path]: scorecardFile, ...changes });
      return Array.isArray(catalog) ? catalog : catalog.modules[0]?.edition.id;
    };
    expect(await edition(requires)).not.toEqual(await edition({}));
  });

  it('are missed where a module asks for one that is not there, and named when their files are called otherwise', async () => {
    expect(await load(requires)).toEqual([
      'modules/phone/module.yaml:14:30  There is no scorecard `phone-call` in scorecards/. Write it there.',
    ]);
    const other = 'scorecards/counter.scorecard.yaml';
    expect(await load({ [other]: scorecardFile })).toEqual([
      `${other}:1:5  \`id\` must be the one in the file's name, \`counter\`; it is \`phone-call\`.`,
    ]);
  });
});
