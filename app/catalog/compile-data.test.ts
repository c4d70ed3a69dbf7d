import { describe, expect, it } from 'vitest';
import { compileData } from './compile-data.server';
import { compiled, goodContent } from './content-fixture';
import { courseFields, moduleFields, playbookFields } from './data-files';

const moduleFile = goodContent['modules/phone/module.yaml'] ?? '';
const inModule = (from: string, to: string) => compiled(compileData(moduleFields), moduleFile.replace(from, to));

describe('a YAML file of plain data', () => {
  it('is read when it keeps its rules', async () => {
    const { value, lines } = await compiled(compileData(moduleFields), moduleFile);
    expect(lines).toEqual([]);
    expect(value).toMatchObject({ title: 'Phone', quiz: { passPercent: 80 } });
  });

  it('is told what a value must be, and where it stands', async () => {
    const { lines } = await inModule('passPercent: 80', 'passPercent: 180');
    expect(lines).toEqual(['10:16  `passPercent` must be a whole number from 1 to 100; it is 180.']);
  });

  it.each(['79.5', '"80"', '0', '-1', '', '[80]', 'null'])('accepts no pass mark such as %j', async (mark) => {
    const { lines } = await inModule('passPercent: 80', `passPercent: ${mark}`);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^10:\d+ {2}`passPercent` must be a whole number from 1 to 100; it is /);
  });

  it('is asked about an unknown key, and told which key is missing for it', async () => {
    const { lines } = await inModule('passPercent', 'pasPercent');
    expect(lines).toEqual([
      '9:3  `passPercent` is missing; it must be a whole number from 1 to 100.',
      '10:3  `pasPercent` is not known here. Did you mean `passPercent`?',
    ]);
  });

  it('is told all its mistakes at once', async () => {
    const { lines } = await compiled(compileData(courseFields), 'title: 7\nsummary: ""\nmodules: [ok, "not ok", 3]\nmodulse: []\nx: 1\n');
    expect(lines.sort()).toEqual([
      '1:8  `title` must be text; it is 7. Put it in quotes.',
      '2:10  `summary` must be text; it is empty.',
      '3:15  Entry 2 of `modules` must be an id: letters, digits, `-` and `_`, at most 80 of them; it is "not ok".',
      '3:25  Entry 3 of `modules` must be an id: letters, digits, `-` and `_`, at most 80 of them; it is 3.',
      '4:1  `modulse` is not known here. Did you mean `modules`?',
      '5:1  `x` is not known here. Known are `title`, `summary`, `place`, `modules`.',
    ]);
  });

  it('is told the place of broken syntax once, not of all that stumbles after it', async () => {
    const { value, lines } = await compiled(compileData(courseFields), 'title: [\nsummary: x\nmodules: y\n');
    expect(value).toBeUndefined();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^\d:\d+ {2}This is not valid YAML: /);
  });

  it('may not say a thing twice', async () => {
    const { lines } = await compiled(compileData(courseFields), 'title: a\ntitle: b\nsummary: s\nmodules: [m]\n');
    expect(lines).toEqual(['2:1  This is not valid YAML: Map keys must be unique.']);
  });

  it('must be a group of keys', async () => {
    for (const text of ['', '- a', 'words']) {
      const { lines } = await compiled(compileData(courseFields), text);
      expect(lines[0]).toMatch(/^1:1 {2}The content must be a group with `title`, `summary`, `place`, `modules`; it is /);
    }
  });

  it('names an alias where it stands', async () => {
    const { lines } = await compiled(compileData(courseFields), 'title: t\nsummary: s\nmodules: [&m "a b", *m]\n');
    expect(lines.map((line) => line.slice(0, 4))).toEqual(['3:14', '3:21']);
  });

  it('must say how long a certification is valid', async () => {
    expect((await inModule('validityMonths: 12\n', '')).lines).toEqual([
      '1:1  `validityMonths` is missing; it must be a whole number of months from 1 to 600, or `never`.',
    ]);
    expect((await inModule('validityMonths: 12', 'validityMonths: never')).lines).toEqual([]);
  });

  it('has every procedure of the playbook, with a day that exists', async () => {
    const text = (goodContent['playbook.yaml'] ?? '').replace('2026-01-05', '2026-02-30').replace('values:', 'value:');
    const { lines } = await compiled(compileData(playbookFields), text);
    expect(lines).toEqual([
      '3:16  `effectiveOn` must be a date such as 2026-01-31; it is "2026-02-30".',
      expect.stringContaining('`values` is missing'),
      expect.stringContaining('Did you mean `values`?'),
    ]);
  });
});
