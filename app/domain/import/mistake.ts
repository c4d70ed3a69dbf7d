/** The row of a mistake that is about somebody who is not in the file. */
export const noRow = 0;

/** What is wrong in a file, where, and what to do about it. */
export interface Mistake {
  /** As a spreadsheet counts: the headings are row 1. Or `noRow`. */
  row: number;
  /** The employee number in that row, empty where there is none. */
  number: string;
  column: string;
  /** What stands there, shortened. */
  value: string;
  what: string;
}

const longest = 60;

/** A value for a table of mistakes: one line, and not the whole of a very long one. */
export function shownValue(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
