import type { CalendarDate } from '../calendar/calendar';
import { groupBy } from '../group-by';
import type { CertificationId, EmployeeId, ModuleId } from '../ids';
import { shownValue, type Mistake } from '../import/mistake';
import { impossibleDates } from './possible-dates';
import { recordLabels, type RecordColumn, type RecordRow } from './read-record-row';
import { expiryOf } from './term';

export interface KnownModule {
  id: ModuleId;
  title: string;
  validityMonths: number | null;
}

/** A certification on record, as far as it matters here. */
export interface HeldRecord {
  id: CertificationId;
  employeeId: EmployeeId;
  moduleId: string;
  issuedOn: CalendarDate;
  /** Something renews it already. */
  isRenewed: boolean;
  /** Of one that was entered from a document. */
  document: string | null;
  /** The day of issue in the file that it came from, whatever was corrected since; null for what was earned here. */
  enteredFor: CalendarDate | null;
}

export interface PlannedRecord {
  id: CertificationId;
  row: RecordRow;
  employeeId: EmployeeId;
  module: KnownModule;
  expiresOn: CalendarDate | null;
  renewsId: CertificationId | null;
}

/** What could be read of a row with mistakes; the number is empty where that one could not. */
export type BrokenRow = Pick<RecordRow, 'row' | 'number'> & Partial<RecordRow>;

interface Question {
  rows: readonly RecordRow[];
  broken: readonly BrokenRow[];
  people: ReadonlyMap<string, { id: EmployeeId; isErased: boolean }>;
  findModule: (name: string) => KnownModule | undefined;
  held: readonly HeldRecord[];
  today: CalendarDate;
  newId: () => CertificationId;
}

/** Which records the file would enter, those of one person and module from the earliest on, and every mistake beside others. */
export function planRecordImport(question: Question): { records: PlannedRecord[]; unchanged: number; mistakes: Mistake[] } {
  const { rows, broken, people, findModule, held, today, newId } = question;
  const mistakes = broken.flatMap((row) =>
    wrongIn(row, people.get(row.number), row.module === undefined ? undefined : findModule(row.module), today),
  );
  const seen = new Map<string, number>();
  const onRecord = new Set(
    held.flatMap(({ employeeId, moduleId, issuedOn, enteredFor, document }) =>
      [issuedOn, enteredFor ?? issuedOn].map((day) => `${employeeId} ${moduleId} ${day} ${document ?? ''}`),
    ),
  );
  const latest = new Map(
    [
      ...groupBy(
        held.filter(({ isRenewed }) => !isRenewed),
        (one) => `${one.employeeId} ${one.moduleId}`,
      ),
    ].map(([key, own]) => [
      key,
      own.reduce((last, one) => (one.issuedOn > last.issuedOn ? one : last)) as { id: CertificationId; issuedOn: CalendarDate },
    ]),
  );
  const records: PlannedRecord[] = [];
  let unchanged = 0;
  for (const row of [...rows].sort((one, other) =>
    one.issuedOn < other.issuedOn ? -1 : one.issuedOn > other.issuedOn ? 1 : one.row - other.row,
  )) {
    const person = people.get(row.number);
    const module = findModule(row.module);
    const wrong = wrongIn(row, person, module, today);
    mistakes.push(...wrong);
    if (wrong.length > 0 || !person || !module) continue;
    const key = `${person.id} ${module.id} ${row.issuedOn} ${row.document}`;
    const twin = seen.get(key);
    seen.set(key, row.row);
    if (twin !== undefined) mistakes.push(mistakeAt(row, 'document', row.document, `Row ${twin} says the same. Take one of them out.`));
    else if (onRecord.has(key)) unchanged += 1;
    else {
      const chain = `${person.id} ${module.id}`;
      const before = latest.get(chain);
      const renewsId = before && before.issuedOn <= row.issuedOn ? before.id : null;
      const record = { id: newId(), row, employeeId: person.id, module, expiresOn: termOf(row, module), renewsId };
      records.push(record);
      if (!before || renewsId) latest.set(chain, { id: record.id, issuedOn: row.issuedOn });
    }
  }
  return { records, unchanged, mistakes };
}

function wrongIn(
  row: BrokenRow,
  person: { isErased: boolean } | undefined,
  module: KnownModule | undefined,
  today: CalendarDate,
): Mistake[] {
  const found: Mistake[] = [];
  if (row.number !== '' && (!person || person.isErased)) found.push(mistakeAt(row, 'number', row.number, 'No employee has this number.'));
  if (row.module !== undefined && !module)
    found.push(mistakeAt(row, 'module', row.module, 'No module is called so. Write its title or its id, as the catalog has it.'));
  const { issuedOn, expiresOn } = impossibleDates(row, { today });
  if (issuedOn) found.push(mistakeAt(row, 'issuedOn', row.issuedOn ?? '', issuedOn));
  if (expiresOn) found.push(mistakeAt(row, 'expiresOn', row.expiresOn ?? '', expiresOn));
  return found;
}

function termOf(row: RecordRow, module: KnownModule): CalendarDate | null {
  return row.expiresOn === undefined ? expiryOf(row.issuedOn, module.validityMonths) : row.expiresOn;
}

function mistakeAt({ row, number }: BrokenRow, column: RecordColumn, value: string, what: string): Mistake {
  return { row, number, column: recordLabels[column], value: shownValue(value), what };
}
