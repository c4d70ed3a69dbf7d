import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../calendar/calendar';
import { employeeId } from '../ids';
import { changedFacts, hasMoved, type EmployeeFacts } from './employee-facts';

const ada: EmployeeFacts = {
  name: 'Ada Quay',
  email: null,
  department: 'Contact centre',
  location: 'Kiel',
  jobRole: 'Advisor',
  managerId: employeeId.parse('bo'),
  hiredOn: '2024-03-01' as CalendarDate,
  endedOn: null,
};
const changed = (changes: Partial<EmployeeFacts>) => changedFacts(ada, { ...ada, ...changes });

describe('what changed about an employee', () => {
  it('is named with what it was and what it is', () => {
    expect(changed({ managerId: null, location: 'Lübeck' })).toEqual([
      { fact: 'location', before: 'Kiel', after: 'Lübeck' },
      { fact: 'managerId', before: 'bo', after: null },
    ]);
  });
  it('is nothing where all is the same', () => expect(changed({})).toEqual([]));

  it('is a move for another role, another department and a return, and for nothing else', () => {
    expect(hasMoved(changed({ jobRole: 'Lead' }))).toBe(true);
    expect(hasMoved(changed({ department: 'Sales' }))).toBe(true);
    expect(hasMoved(changed({ location: 'Lübeck', managerId: null, endedOn: '2026-11-30' as CalendarDate }))).toBe(false);
    const left = { ...ada, endedOn: '2026-01-31' as CalendarDate };
    expect(hasMoved(changedFacts(left, ada))).toBe(true);
  });
});
