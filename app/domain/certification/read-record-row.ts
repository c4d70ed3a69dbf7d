import type { CalendarDate } from '../calendar/calendar';
import type { ImportColumn } from '../import/columns';
import { shownValue, type Mistake } from '../import/mistake';
import { dayCell, lineCell, type CellReading } from '../import/read-cell';

export type RecordColumn = 'number' | 'module' | 'issuedOn' | 'expiresOn' | 'issuer' | 'document';

/** The columns of a file with certifications earned elsewhere, with the names that other systems give them. */
export const recordColumns: readonly ImportColumn<RecordColumn>[] = [
  {
    key: 'number',
    label: 'Employee number',
    names: ['employee no', 'employee id', 'staff number', 'staff id', 'personnel number', 'Personalnummer'],
  },
  { key: 'module', label: 'Module', names: ['course', 'training', 'certification', 'title', 'module id', 'subject'] },
  {
    key: 'issuedOn',
    label: 'Issued on',
    names: ['issued', 'issue date', 'date', 'earned on', 'completed on', 'completion date', 'passed on'],
  },
  { key: 'expiresOn', label: 'Expires on', names: ['expires', 'expiry date', 'expiry', 'valid until', 'valid to'] },
  { key: 'issuer', label: 'Earned at', names: ['issuer', 'issued by', 'provider', 'institution'] },
  {
    key: 'document',
    label: 'Document',
    names: ['document reference', 'reference', 'certificate number', 'certificate', 'document number'],
  },
];

export const recordLabels = Object.fromEntries(recordColumns.map(({ key, label }) => [key, label])) as Record<RecordColumn, string>;

/** What a row says. `expiresOn` is undefined where the module's own term is to count, null where it never ends. */
export interface RecordRow {
  row: number;
  number: string;
  module: string;
  issuedOn: CalendarDate;
  expiresOn: CalendarDate | null | undefined;
  issuer: string;
  document: string;
}

const day = dayCell('The last valid day');

const cells: { [Key in RecordColumn]: (text: string) => CellReading<string | null | undefined> } = {
  number: lineCell('The employee number', 40),
  module: lineCell('The module', 120),
  issuedOn: dayCell('The day of issue'),
  expiresOn: (text) => {
    const typed = text.trim().toLowerCase();
    if (typed === '') return { ok: true, value: undefined };
    return typed === 'never' ? { ok: true, value: null } : day(text);
  },
  issuer: lineCell('Where it was earned', 120),
  document: lineCell('The document’s reference', 120),
};

/** Reads one row: what it says, and every mistake in it. */
export function readRecordRow(
  row: number,
  at: ReadonlyMap<RecordColumn, number>,
  record: readonly string[],
): { row: RecordRow; number: string; mistakes: Mistake[] } {
  const said: Record<string, unknown> = { row, number: '' };
  const wrong: [RecordColumn, string, string][] = [];
  for (const [column, index] of at) {
    const text = record[index] ?? '';
    const read = cells[column](text);
    if (read.ok) said[column] = read.value;
    else wrong.push([column, text, read.what]);
  }
  const number = said.number as string;
  const mistakes = wrong.map(([column, text, what]) => ({ row, number, column: recordLabels[column], value: shownValue(text), what }));
  return { row: said as unknown as RecordRow, number, mistakes };
}
