import { describe, expect, it } from 'vitest';
import { markTerms, type GlossaryTerm } from './glossary';
import type { RichElement, RichNode } from './rich-text';

function aTerm(term: string, more: Partial<GlossaryTerm> = {}): GlossaryTerm {
  return { id: term.replaceAll(' ', '-'), term, meaning: `What ${term} means`, also: [], avoid: [], everyday: false, ...more };
}

const p = (...children: RichNode[]): RichElement => ({ tag: 'p', children });
const link = (words: string, id: string, meaning: string): RichElement => ({
  tag: 'a',
  href: `/glossary#${id}`,
  meaning,
  children: [words],
});
const hold = aTerm('warm transfer', { also: ['warm transfers'] });

describe('terms of the glossary', () => {
  it('become links that carry the meaning, at their first use only', () => {
    expect(markTerms([p('A warm transfer is kind.'), p('So is the next warm transfer.')], [hold])).toEqual([
      p('A ', link('warm transfer', 'warm-transfer', 'What warm transfer means'), ' is kind.'),
      p('So is the next warm transfer.'),
    ]);
  });

  it('are found in other forms and in capitals, and only as whole words', () => {
    expect(markTerms([p('Warm transfers help.')], [hold])).toEqual([p(link('Warm transfers', 'warm-transfer', hold.meaning), ' help.')]);
    const plain = [p('A lukewarm transfer, a warm transfer-desk.')];
    expect(markTerms(plain, [hold])).toEqual(plain);
  });

  it('are marked in lists, emphasis, callouts, reveals and steps', () => {
    const item = (words: RichNode): RichNode => ({ tag: 'ul', children: [{ tag: 'li', children: [{ tag: 'em', children: [words] }] }] });
    const marked = link('warm transfer', 'warm-transfer', hold.meaning);
    expect(markTerms([item('warm transfer')], [hold])).toEqual([item(marked)]);
    const callout = (words: RichNode): RichNode => ({ piece: 'Callout', kind: 'key', title: ['warm transfer'], children: [p(words)] });
    expect(markTerms([callout('warm transfer')], [hold])).toEqual([callout(marked)]);
    const steps = (words: RichNode): RichNode => ({ piece: 'Steps', title: ['warm transfer'], items: [{ do: ['Now'], why: [words] }] });
    expect(markTerms([steps('warm transfer')], [hold])).toEqual([steps(marked)]);
  });

  it('are left alone in headings, tables, links and checks', () => {
    const body: RichNode[] = [
      { tag: 'h2', id: 'x', children: ['A warm transfer'] },
      { tag: 'table', children: [{ tag: 'tr', children: [{ tag: 'td', children: ['warm transfer'] }] }] },
      p({ tag: 'a', href: '/x', children: ['warm transfer'] }),
      { piece: 'Reflection', id: 'mine', ask: ['A warm transfer?'], optional: false },
    ];
    expect(markTerms(body, [hold])).toEqual(body);
  });

  it('are marked in their other forms only when they are everyday words', () => {
    const need = aTerm('need', { everyday: true, also: ['the need'] });
    expect(markTerms([p('You need the need.')], [need])).toEqual([p('You need ', link('the need', 'need', need.meaning), '.')]);
  });

  it('the longer of two wins where both begin', () => {
    const [paragraph] = markTerms([p('Service recovery helps.')], [aTerm('service'), aTerm('service recovery')]);
    expect((paragraph as RichElement).children[0]).toMatchObject({ href: '/glossary#service-recovery' });
  });
});
