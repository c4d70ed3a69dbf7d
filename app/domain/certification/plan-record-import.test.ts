import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../calendar/calendar';
import { certificationId, employeeId, moduleId } from '../ids';
import { planRecordImport, type BrokenRow, type HeldRecord } from './plan-record-import';
import type { RecordRow } from './read-record-row';

const day = (text: string) => text as CalendarDate;
const phone = { id: moduleId.parse('phone'), title: 'Phone etiquette', validityMonths: 24 };
const ada = employeeId.parse('ada');

const row = (says: Partial<RecordRow> = {}): RecordRow => ({
  ...{ row: 2, number: '7', module: 'phone', issuedOn: day('2026-03-02'), expiresOn: undefined, issuer: 'Chamber', document: 'C-1' },
  ...says,
});
const held = (says: Partial<HeldRecord> = {}): HeldRecord => ({
  ...{
    id: certificationId.parse('held'),
    employeeId: ada,
    moduleId: 'phone',
    issuedOn: day('2025-01-01'),
    isRenewed: false,
    document: null,
    enteredFor: null,
  },
  ...says,
});

function plan(rows: RecordRow[], onRecord: HeldRecord[] = [], broken: BrokenRow[] = []) {
  let made = 0;
  return planRecordImport({
    ...{ rows, broken, held: onRecord, today: day('2026-11-22'), people: new Map([['7', { id: ada, isErased: false }]]) },
    findModule: (name) => (name === 'phone' ? phone : undefined),
    newId: () => certificationId.parse(`new-${(made += 1)}`),
  });
}

describe('a file of certifications', () => {
  it('has each last as long as it says, or else as the module has it', () => {
    const ends = (expiresOn: RecordRow['expiresOn']) => plan([row({ expiresOn })]).records[0]?.expiresOn;
    expect([ends(undefined), ends(null), ends(day('2027-01-31'))]).toEqual(['2028-03-02', null, '2027-01-31']);
  });

  it('renews what is held, and those in it one after the other, whatever their order', () => {
    const later = row({ row: 2, issuedOn: day('2026-05-01'), document: 'C-2' });
    const { records } = plan([later, row({ row: 3 })], [held()]);
    expect(records.map(({ id, row: { document }, renewsId }) => [id, document, renewsId])).toEqual([
      ['new-1', 'C-1', 'held'],
      ['new-2', 'C-2', 'new-1'],
    ]);
  });

  it('renews nothing that was earned later, or is renewed already', () => {
    expect(plan([row()], [held({ issuedOn: day('2026-04-01') })]).records[0]?.renewsId).toBeNull();
    expect(plan([row()], [held({ isRenewed: true })]).records[0]?.renewsId).toBeNull();
  });

  it('does nothing the second time', () => {
    const twice = plan([row()], [held({ issuedOn: day('2026-03-02'), document: 'C-1' })]);
    expect(twice).toEqual({ records: [], unchanged: 1, mistakes: [] });
    const corrected = held({ issuedOn: day('2026-03-12'), enteredFor: day('2026-03-02'), document: 'C-1' });
    expect(plan([row()], [corrected])).toMatchObject({ records: [], unchanged: 1 });
    expect(plan([row({ issuedOn: day('2026-03-12') })], [corrected])).toMatchObject({ records: [], unchanged: 1 });
  });

  it('names what nobody here knows, what lies ahead, and what stands in it twice', () => {
    const said = (rows: RecordRow[]) => plan(rows).mistakes.map((mistake) => [mistake.row, mistake.column]);
    expect(said([row({ number: '8' })])).toEqual([[2, 'Employee number']]);
    expect(said([row({ module: 'cooking' })])).toEqual([[2, 'Module']]);
    expect(said([row({ issuedOn: day('2026-11-23') })])).toEqual([[2, 'Issued on']]);
    expect(said([row({ expiresOn: day('2026-03-01') })])).toEqual([[2, 'Expires on']]);
    expect(said([row(), row({ row: 3 })])).toEqual([[3, 'Document']]);
  });

  it('names them also in a row with a cell that could not be read, and nothing of that cell', () => {
    const said = (broken: BrokenRow) => plan([], [], [broken]).mistakes.map((mistake) => [mistake.row, mistake.column]);
    expect(said({ row: 2, number: '8', module: 'cooking' })).toEqual([
      [2, 'Employee number'],
      [2, 'Module'],
    ]);
    expect(said({ row: 2, number: '', module: 'phone', expiresOn: day('2026-03-01') })).toEqual([]);
    expect(plan([], [], [{ row: 2, number: '7', module: 'phone' }])).toEqual({ records: [], unchanged: 0, mistakes: [] });
  });
});
