import { piecesOf } from '~/domain/lesson/pieces';
import type { Passage } from '~/domain/content/module';
import type { CompiledLesson } from './compile-lesson.server';
import { reportTo } from './content-problem';
import type { ContentProblem, Place } from './content-problem';
import { frontMatterPlaces } from './front-matter.server';
import { standsOut } from './given-away';
import type { Read } from './load-module.server';
import { readingLevel, wordsOf } from './reading-level';
import { reportAt } from './report-at';
import { placesOf } from './text-places';

/** The style guide, "Reading level and length". */
const words = { least: 500, most: 900 };
const minutes = { least: 5, most: 8 };
const highestGrade = 8;

/** What an editor would say about a lesson that is sound in its form: too long or short, hard to read, or giving itself away. */
export function editLesson(lesson: Read<CompiledLesson>, problems: ContentProblem[]) {
  editLength(lesson, problems);
  editGrade(lesson, problems);
  editChecks(lesson, problems);
}

function editLength({ file, value: { front, content } }: Read<CompiledLesson>, problems: ContentProblem[]) {
  const report = reportAt(problems, file.path, frontMatterPlaces(file.text));
  const shown = wordsOf(textOf(content.passages)).length;
  if (shown < words.least || shown > words.most) {
    const remedy = shown < words.least ? 'Give it more practice or examples' : 'Shorten it, or make two lessons of it';
    report(['title'], `The lesson shows ${shown} words; ${words.least} to ${words.most} are right. ${remedy}.`);
  }
  if (front.minutes < minutes.least || front.minutes > minutes.most) {
    report(['minutes'], `A lesson takes ${minutes.least} to ${minutes.most} minutes; this one says ${front.minutes}.`);
  }
}

/** Says it at the section that is hardest to read. */
function editGrade({ file, value: { content } }: Read<CompiledLesson>, problems: ContentProblem[]) {
  const { grade } = readingLevel(textOf(content.passages));
  if (grade <= highestGrade) return;
  const grades = content.passages.map((passage) => readingLevel(passage.text).grade);
  const hardest = grades.indexOf(Math.max(...grades));
  const place = headingPlaces(file.text, content.passages)[hardest] ?? { line: 1, column: 1 };
  reportTo(problems, file.path)(
    place,
    `The lesson reads at grade ${grade.toFixed(1)}; ${highestGrade} is the most. This section is the hardest (${(grades[hardest] ?? 0).toFixed(1)}): make two sentences of long ones, and choose shorter words.`,
  );
}

function textOf(passages: readonly Passage[]): string {
  return passages.map(({ heading, text }) => (heading === '' ? text : `${heading}. ${text}`)).join(' ');
}

/** Where the heading of each passage stands; text above the first heading begins with the file. */
function headingPlaces(text: string, passages: readonly Passage[]): (Place | undefined)[] {
  const headings = placesOf(text, /^#{2,4} /gm);
  return passages[0]?.anchor === '' ? [undefined, ...headings] : headings;
}

function editChecks({ file, value: { content } }: Read<CompiledLesson>, problems: ContentProblem[]) {
  for (const piece of piecesOf(content.body)) {
    const key = 'id' in piece ? content.checks[piece.id] : undefined;
    if (piece.piece !== 'KnowledgeCheck' || !key || key.kind === 'order') continue;
    const found = standsOut(piece.options.map(({ id, text }) => ({ text, right: key.correct.includes(id) })));
    if (found === undefined) continue;
    const [place] = placesOf(file.text, new RegExp(`\\bid="${piece.id}"`, 'g'));
    reportTo(problems, file.path)(
      place ?? { line: 1, column: 1 },
      `The option \`${piece.options[found]?.id}\` of \`${piece.id}\` is right and much longer than the others; shorten it, or say more in another.`,
    );
  }
}
