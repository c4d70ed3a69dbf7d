import { describe, expect, it } from 'vitest';
import type { Lesson, Module, Passage } from '~/domain/content/module';
import { editionId, lessonId, moduleId } from '~/domain/ids';
import { excerptOf } from './excerpt';
import { createSearch } from './search';

function aLesson(id: string, title: string, passages: Passage[]): Lesson {
  const rest = { number: 1, minutes: 5, summary: '', objectives: [], sources: [], body: [], interactions: [], checks: {} };
  return { ...rest, id: lessonId.parse(id), title, passages };
}

function aModule(...lessons: Lesson[]): Module {
  const quiz = { itemsPerAttempt: 1, passPercent: 80, maxAttempts: 3, coolDownHours: 0, timeLimitMinutes: null, pool: [] };
  const edition = { id: editionId.parse('e1'), label: '1' };
  return {
    id: moduleId.parse('phone'),
    title: 'Phone etiquette',
    summary: '',
    owner: '',
    edition,
    objectives: [],
    lessons,
    quiz,
    scenarios: [],
    validityMonths: 12,
  };
}

const passage = (heading: string, text: string) => ({ anchor: heading.toLowerCase(), heading, text });

const search = createSearch([
  aModule(
    aLesson('text', 'Messages', [passage('', 'Where all begins.'), passage('Later', 'Ask before you hold. Holding is a promise.')]),
    aLesson('heading', 'Messages again', [passage('Hold', 'A minute.')]),
    aLesson('title', 'Hold and transfer', [passage('', 'First words.'), passage('Café', 'Élan und Straße, ΟΔΟΣ.')]),
  ),
]);
const found = (query: string, limit = 10) => search(query, limit).map((hit) => `${hit.lessonId}#${hit.anchor}`);

describe('the search', () => {
  it('ranks a word in the title above one in a heading, and that above the text', () => {
    expect(found('hold')).toEqual(['title#', 'heading#hold', 'text#later']);
  });

  it('wants every word, wherever it stands', () => {
    expect(found('hold promise')).toEqual(['text#later']);
    expect(found('messages minute')).toEqual(['heading#hold']);
    expect(found('hold nowhere')).toEqual([]);
  });

  it('ranks words that stand side by side above the same words apart', () => {
    const apart = passage('Apart', 'The need of the need, back and back to say the need.');
    const together = passage('Together', 'Say the need back.');
    const hits = createSearch([aModule(aLesson('one', 'One', [apart]), aLesson('two', 'Two', [together]))])('say the need back', 5);
    expect(hits.map((hit) => hit.lessonId)).toEqual(['two', 'one']);
  });

  it('does not list every section of a lesson for a word of its title', () => {
    expect(found('transfer')).toEqual(['title#']);
    expect(found('transfer elan')).toEqual(['title#café']);
  });

  it('minds neither case nor accents', () => {
    for (const query of ['cafe', 'CAFÉ', 'elan', 'ÉLAN', 'οδός']) expect(found(query)).toEqual(['title#café']);
  });

  it('finds words by their beginning, not by their middle', () => {
    expect(found('prom')).toEqual(['text#later']);
    expect(found('olding')).toEqual([]);
  });

  it('takes signs of any kind for what they are, and nothing for nothing', () => {
    for (const query of ['', '   ', '.*', '(', '\\', '[a-z']) expect(found(query).length).toBeLessThanOrEqual(3);
    expect(found('.*')).toEqual([]);
  });

  it('gives no more than were asked for', () => {
    expect(found('hold', 2)).toEqual(['title#', 'heading#hold']);
  });

  it('answers within a few milliseconds over a hundred lessons', () => {
    const words = Array.from({ length: 400 }, (_, index) => `word${index % 97}`).join(' ');
    const lessons = Array.from({ length: 100 }, (_, index) => {
      return aLesson(
        `l${index}`,
        `Lesson ${index}`,
        [1, 2, 3].map((part) => passage(`Part ${part}`, words)),
      );
    });
    const many = createSearch([aModule(...lessons)]);
    const before = performance.now();
    expect(many('word1 word2 word3', 10)).toHaveLength(10);
    // Some 20 ms on a slow machine, hundreds on one that does much else; the bound only catches an index that is built for each search.
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

describe('an excerpt', () => {
  const marked = (text: string, ...words: string[]) => {
    const { text: piece, matches } = excerptOf(text, words);
    return matches.map(([from, to]) => piece.slice(from, to));
  };

  it('shows where the words stand as they were written', () => {
    expect(marked('In the Café, an ÉLAN.', 'cafe', 'elan')).toEqual(['Café', 'ÉLAN']);
    expect(marked('ﬁrst 🙂 first', 'first')).toEqual(['ﬁrst', 'first']);
  });

  it('keeps whole words around the first match, and says that more stands before and after', () => {
    const text = `${'before '.repeat(40)}hold ${'after '.repeat(60)}`.trim();
    const { text: piece, matches } = excerptOf(text, ['hold']);
    expect(piece).toMatch(/^… before .* hold .* after …$/);
    expect(piece.length).toBeLessThan(200);
    expect(matches.map(([from, to]) => piece.slice(from, to))).toEqual(['hold']);
  });

  it('shows the place where most of the words stand', () => {
    const { text } = excerptOf(`A need. ${'Other words. '.repeat(30)}Say the need back. ${'More words. '.repeat(30)}`, [
      'say',
      'need',
      'back',
    ]);
    expect(text).toContain('Say the need back.');
  });

  it('is the beginning when the words stand in a title only', () => {
    expect(excerptOf('Short.', ['title'])).toEqual({ text: 'Short.', matches: [] });
  });
});
