import type { CalendarDate } from '../calendar/calendar';
import { shownValue, type Mistake } from '../import/mistake';
import { dayCell, lineCell, orEmpty, readBy, type CellReading } from '../import/read-cell';
import { personLabels, type PersonColumn } from './import-columns';
import { workEmail } from './person-fields';

/** What a row of the file says; what the file has no column for is absent. */
export interface PersonRow {
  row: number;
  number: string;
  name?: string;
  email?: string | null;
  department?: string;
  location?: string;
  jobRole?: string;
  /** The manager's employee number. */
  manager?: string | null;
  hiredOn?: CalendarDate;
  endedOn?: CalendarDate | null;
}

const cells: { [Key in PersonColumn]: (text: string) => CellReading<string | null> } = {
  number: lineCell('The employee number', 40),
  name: lineCell('The name', 120),
  email: orEmpty(readBy(workEmail, 'The work email')),
  department: lineCell('The department', 80),
  location: lineCell('The location', 80),
  jobRole: lineCell('The job role', 80),
  manager: orEmpty(lineCell('The manager’s employee number', 40)),
  hiredOn: dayCell('The hire date'),
  endedOn: orEmpty(dayCell('The last day')),
};

/** Reads one row: what it says, and every mistake in it. A row with a mistake still says who it is about, where it can. */
export function readPersonRow(
  row: number,
  at: ReadonlyMap<PersonColumn, number>,
  record: readonly string[],
): { person: PersonRow; mistakes: Mistake[] } {
  const person: Record<string, unknown> = { row, number: '' };
  const wrong: [PersonColumn, string, string][] = [];
  for (const [column, index] of at) {
    const text = record[index] ?? '';
    const read = cells[column](text);
    if (read.ok) person[column] = read.value;
    else wrong.push([column, text, read.what]);
  }
  const number = person.number as string;
  const mistakes = wrong.map(([column, text, what]) => ({ row, number, column: personLabels[column], value: shownValue(text), what }));
  return { person: person as unknown as PersonRow, mistakes };
}
