import type { Lesson } from '../content/module';

/** Whole minutes from this heading to the end of the lesson, by the words that are left; at least one. */
export function minutesLeftFrom(lesson: Pick<Lesson, 'minutes' | 'passages'>, anchor: string): number {
  const words = lesson.passages.map((passage) => passage.text.split(/\s+/).length);
  const all = words.reduce((sum, count) => sum + count, 0);
  const at = Math.max(
    0,
    lesson.passages.findIndex((passage) => passage.anchor === anchor),
  );
  const left = words.slice(at).reduce((sum, count) => sum + count, 0);
  return all === 0 ? lesson.minutes : Math.max(1, Math.round((lesson.minutes * left) / all));
}
