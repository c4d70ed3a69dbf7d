import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Module } from '~/domain/content/module';
import { aContentFolder, changed, lessonPath } from './content-fixture';
import { canonicalJson } from './edition.server';
import { loadCatalog } from './load-catalog.server';

async function editionAfter(changes: Record<string, string> = {}): Promise<Module['edition']> {
  const result = await loadCatalog(await aContentFolder(changes));
  const edition = result.ok ? result.catalog.modules[0]?.edition : undefined;
  if (!edition) throw new Error(JSON.stringify(result));
  return edition;
}

const moduleFile = 'modules/phone/module.yaml';

describe('the edition of a module', () => {
  it('is 32 hexadecimal digits, and the same wherever the content stands', async () => {
    const first = await editionAfter();
    expect(first.id).toMatch(/^[0-9a-f]{32}$/);
    expect(await editionAfter()).toEqual(first);
  });

  it.each([
    ['the title', changed(moduleFile, 'title: Phone', 'title: Phones')],
    ['an objective', changed(moduleFile, 'You answer', 'You pick up')],
    ['the pass mark', changed(moduleFile, 'passPercent: 80', 'passPercent: 81')],
    ['the validity', changed(moduleFile, 'validityMonths: 12', 'validityMonths: 24')],
    ['a word of a lesson', changed(lessonPath, 'rings twice', 'rings once')],
    ['a reason in a check', changed(lessonPath, 'Nobody has a name.', 'No name.')],
    ['the length of a lesson', changed(lessonPath, 'minutes: 6', 'minutes: 7')],
    ['the sources of a lesson', changed(lessonPath, 'sources: [article]\n', '')],
    [
      'the key of a question',
      changed(
        'modules/phone/quiz.yaml',
        'id: one, text: Place, why: First. }\n      - {',
        'id: one, text: Place, why: Second. }\n      - {',
      ),
    ],
  ])('changes with %s', async (_, changes) => {
    expect((await editionAfter(changes)).id).not.toBe((await editionAfter()).id);
  });

  it.each([
    ['the owner', changed(moduleFile, 'owner: Training', 'owner: HR')],
    ['the label', changed(moduleFile, '2026.1', '2026.2')],
    ["a source's note", changed('sources.yaml', 'It has no data.', 'It shows no data.')],
    ['the order of keys', changed(moduleFile, 'items: 2\n  passPercent: 80', 'passPercent: 80\n  items: 2')],
    ['a comment', changed(lessonPath, 'Ana rings', '{/* note */}\n\nAna rings')],
  ])('stays with %s', async (_, changes) => {
    expect((await editionAfter(changes)).id).toBe((await editionAfter()).id);
  });
});

describe('canonical JSON', () => {
  it('is the same in whatever order the keys were written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it('differs for values that differ', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), fc.dictionary(fc.string(), fc.integer()), (a, b) => {
        const same = JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
        expect(canonicalJson(a) === canonicalJson(b)).toBe(same);
      }),
    );
  });
});

/** The same value with the keys of every group the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, turned(part)]),
  );
}
