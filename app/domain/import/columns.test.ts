import { describe, expect, it } from 'vitest';
import { matchColumns } from './columns';

const columns = [
  { key: 'number', label: 'Employee number', names: ['employee no', 'staff id'] },
  { key: 'hiredOn', label: 'Hired on', names: ['hire date', 'Eintritt'] },
] as const;

describe('the columns of a file', () => {
  it.each([[['Hired on', 'Employee number']], [['hire_date', 'EMPLOYEE NO.']], [['eintritt', 'Staff-ID']], [[' hiredOn ', 'number']]])(
    'are found by the headings %j',
    (headings) => {
      expect([...matchColumns(columns, headings).at]).toEqual([
        ['hiredOn', 0],
        ['number', 1],
      ]);
    },
  );

  it('that nobody knows are named, and so are those that come twice', () => {
    const matched = matchColumns(columns, ['Staff ID', 'Shoe size', '', 'Employee No']);
    expect(matched.ignored).toEqual(['Shoe size']);
    expect(matched.twice).toEqual(['Employee No']);
    expect(matched.at.get('number')).toBe(0);
  });
});
