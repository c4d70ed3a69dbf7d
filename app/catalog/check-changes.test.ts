import { describe, expect, it } from 'vitest';
import { moduleId } from '~/domain/ids';
import { aContentFolder, goodContent } from './content-fixture';
import { problemLine } from './content-problem';
import { loadCatalog } from './load-catalog.server';

const moduleFile = 'modules/phone/module.yaml';

async function loaded(...changes: string[]) {
  const text = `${goodContent[moduleFile]}changes:\n${changes.map((change) => `  - ${change}\n`).join('')}`;
  return loadCatalog(await aContentFolder({ [moduleFile]: text }));
}

async function problemsOf(...changes: string[]) {
  const result = await loaded(...changes);
  return result.ok ? [] : result.problems.map(problemLine);
}

const said = 'on: 2026-11-20, says: The hold was rewritten.';

describe('what an author says of changes', () => {
  it('is read with what is to be done again, and makes no other edition', async () => {
    const result = await loaded(
      `{ edition: "2026.1", kind: material, ${said}, lessons: [phone-greeting], quiz: true }`,
      '{ edition: "2025.2", kind: editorial, on: 2025-05-02, says: Commas. }',
    );
    const plain = await loadCatalog(await aContentFolder());
    if (!result.ok || !plain.ok) throw new Error('The content has mistakes');
    const module = result.catalog.findModule(moduleId.parse('phone'));
    expect(module?.changes).toEqual([
      {
        edition: '2026.1',
        kind: 'material',
        on: '2026-11-20',
        says: 'The hold was rewritten.',
        again: { lessons: ['phone-greeting'], quiz: true, scenarios: [] },
      },
      { edition: '2025.2', kind: 'editorial', on: '2025-05-02', says: 'Commas.' },
    ]);
    expect(module?.edition).toEqual(plain.catalog.findModule(moduleId.parse('phone'))?.edition);
  });

  it('begins with the change that made the present edition', async () => {
    expect(await problemsOf(`{ edition: "2026.2", kind: minor, ${said} }`)).toEqual([
      expect.stringContaining(`The newest change must be that of the module's \`edition\`, \`2026.1\`; it is \`2026.2\`.`),
    ]);
  });

  it('names a label once, the newest first', async () => {
    const lines = await problemsOf(
      '{ edition: "2026.1", kind: minor, on: 2026-01-02, says: One. }',
      '{ edition: "2026.1", kind: minor, on: 2026-02-02, says: Two. }',
    );
    expect(lines).toEqual([
      expect.stringContaining('The id `2026.1` stands here twice'),
      expect.stringContaining('Write the newest change first: this one is later than the one above.'),
    ]);
  });

  it.each([
    [`{ edition: "2026.1", kind: material, ${said} }`, 'A material change must name what is to be done again'],
    [
      `{ edition: "2026.1", kind: minor, ${said}, lessons: [phone-greeting] }`,
      'Only a material change asks for something to be done again; drop `lessons`',
    ],
    [
      `{ edition: "2026.1", kind: material, ${said}, lessons: [phone-greting] }`,
      'There is no lesson `phone-greting` in this module. Did you mean `phone-greeting`?',
    ],
    [`{ edition: "2026.1", kind: material, ${said}, scenarios: [late-call] }`, 'There is no scenario `late-call` in this module.'],
    [`{ edition: "2026.1", kind: big, ${said} }`, 'one of'],
  ])('says where the mistake is: %s', async (change, says) => {
    expect(await problemsOf(change)).toEqual([expect.stringMatching(new RegExp(`^${moduleFile}:14:\\d+ `))]);
    expect((await problemsOf(change))[0]).toContain(says);
  });
});
