/** What the Flesch-Kincaid grade of a text rests on. */
export interface ReadingLevel {
  words: number;
  sentences: number;
  syllables: number;
  /** School years that somebody needs to read it with ease; 0 where there is no whole sentence. */
  grade: number;
}

/** Shorter runs of words are calls and labels ("Oh no!"), and would make any text look easy. */
const fewestWordsInSentence = 4;

/**
 * The Flesch-Kincaid grade: 0.39 × words per sentence + 11.8 × syllables per word − 15.59
 * (J. P. Kincaid and others, "Derivation of new readability formulas", Naval Technical Training Command, 1975).
 * Sentences end at `.`, `!`, `?` or `…`; those under four words are left out, with their words.
 */
export function readingLevel(text: string): ReadingLevel {
  const sentences = text
    .split(/[.!?…]+/)
    .map(wordsOf)
    .filter((words) => words.length >= fewestWordsInSentence);
  const words = sentences.flat();
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const counts = { words: words.length, sentences: sentences.length, syllables };
  if (words.length === 0) return { ...counts, grade: 0 };
  return { ...counts, grade: (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59 };
}

/** The words of a text: what holds a letter or a digit, between spaces and long dashes. */
export function wordsOf(text: string): string[] {
  return text.split(/[\s–—]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/**
 * Syllables of an English word, by its groups of vowels. The e of -es and -ed counts where it is spoken ("wishes", "wanted"),
 * a last e only after a consonant and l ("table"); numbers count as one. Right for most words, which is enough for the
 * average of a lesson.
 */
export function syllablesIn(word: string): number {
  const spoken = word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[’'](s|re|ve|ll|d|m)$/, '')
    .replace(/[^a-z]/g, '')
    .replace(/([^scxzgh])es$/, '$1e')
    .replace(/([^td])ed$/, '$1e')
    .replace(/([^aeiouyl]|[aeiouy]l)e$/, '$1');
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0);
}
