import { describe, expect, it } from 'vitest';
import { readingLevel, syllablesIn, wordsOf } from './reading-level';

describe('syllables', () => {
  const counted: Record<string, number> = {
    a: 1,
    the: 1,
    time: 1,
    people: 2,
    little: 2,
    asked: 1,
    wanted: 2,
    needed: 2,
    rules: 1,
    wishes: 2,
    voices: 2,
    customer: 3,
    everybody: 5,
    "customer's": 3,
    "don't": 1,
    Nguyễn: 1,
    '68': 1,
  };
  it.each(Object.entries(counted))('of “%s”: %d', (word, syllables) => {
    expect(syllablesIn(word)).toBe(syllables);
  });
});

describe('the reading level', () => {
  it('is the formula of Flesch and Kincaid', () => {
    const level = readingLevel('The cat sat on the mat. The dog ran to the door.');
    expect(level).toMatchObject({ words: 12, sentences: 2, syllables: 12 });
    expect(level.grade).toBeCloseTo(0.39 * 6 + 11.8 - 15.59, 10);
  });

  it('rises with longer sentences and with longer words', () => {
    const plain = readingLevel('We ring you at four. We tell you what we know.').grade;
    expect(readingLevel('We ring you at four and then we tell you what we know by then.').grade).toBeGreaterThan(plain);
    expect(readingLevel('Notification regarding availability is communicated telephonically.').grade).toBeGreaterThan(plain);
  });

  it('leaves out what is no sentence, which would make any text look easy', () => {
    expect(readingLevel('Oh no! Not again. The cat sat on the mat.')).toMatchObject({ words: 6, sentences: 1 });
    expect(readingLevel('Oh no!')).toMatchObject({ words: 0, sentences: 0, grade: 0 });
  });

  it('counts words between spaces and dashes, and no signs by themselves', () => {
    expect(wordsOf('A twenty-minute talk – and … then?')).toEqual(['A', 'twenty-minute', 'talk', 'and', 'then?']);
  });
});
