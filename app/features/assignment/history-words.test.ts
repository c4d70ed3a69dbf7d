import { describe, expect, it } from 'vitest';
import { day } from '~tests/builders/certification';
import { historyLine, type Happened } from './history-words';

const happened = (facts: Partial<Happened>): Happened => ({
  ...{ kind: 'assigned', beforeDueOn: null, dueOn: null, until: null, reason: '', doneByName: 'Grace Mbeki-Laurent' },
  ...facts,
});
const line = (facts: Partial<Happened>) => historyLine(happened(facts), day('2026-11-23'));

describe('the history of an assignment', () => {
  it('says what happened, by whom and why', () => {
    expect(line({ dueOn: day('2026-12-14'), reason: 'Welcome.' })).toBe('Assigned by Grace Mbeki-Laurent, due 14 Dec 2026: “Welcome.”');
    expect(line({ kind: 'moved', beforeDueOn: day('2026-12-14'), dueOn: day('2026-12-18') })).toBe(
      'Moved by Grace Mbeki-Laurent from Mon 14 Dec to Fri 18 Dec, 4 days later.',
    );
    expect(line({ kind: 'moved', dueOn: day('2026-12-18') })).toBe('Moved by Grace Mbeki-Laurent to 18 Dec 2026.');
    expect(line({ kind: 'excused', until: day('2027-01-08'), reason: 'Night shift.' })).toBe(
      'Excused by Grace Mbeki-Laurent until 8 Jan 2027: “Night shift.”',
    );
    expect(line({ kind: 'excused' })).toBe('Excused by Grace Mbeki-Laurent for good.');
    expect(line({ kind: 'withdrawn', doneByName: null })).toBe('Withdrawn automatically.');
  });
});
