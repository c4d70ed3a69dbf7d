/** Where something stands in a file; both count from 1. */
export interface Place {
  line: number;
  column: number;
}

/** A mistake in content/. `file` is relative to the content folder, with `/`; the sentence says what to do. */
export interface ContentProblem extends Place {
  file: string;
  sentence: string;
}

/** Notes a mistake in the file at hand. */
export type Report = (place: Place, sentence: string) => void;

export const topOfFile: Place = { line: 1, column: 1 };

/** Mistakes of one file go to the list that is shown in the end; a mistake that two rules find is listed once. */
export function reportTo(problems: ContentProblem[], file: string): Report {
  return ({ line, column }, sentence) => {
    const known = problems.some((one) => one.file === file && one.line === line && one.column === column && one.sentence === sentence);
    if (!known) problems.push({ file, line, column, sentence });
  };
}

/** By file, then from the top. */
export function compareProblems(a: ContentProblem, b: ContentProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.sentence < b.sentence ? -1 : 1);
}

export function problemLine({ file, line, column, sentence }: ContentProblem): string {
  return `${file}:${line}:${column}  ${sentence}`;
}
