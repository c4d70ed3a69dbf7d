import { describe, expect, it } from 'vitest';
import { employeeId, type EmployeeId } from '../ids';
import { findRing, lineInWords } from './reporting-line';

const at = (id: string) => employeeId.parse(id);
const managers = new Map<EmployeeId, EmployeeId | null>([
  [at('top'), null],
  [at('middle'), at('top')],
  [at('low'), at('middle')],
  [at('one'), at('other')],
  [at('other'), at('one')],
]);
const ring = (id: string, managerId: string | null) =>
  findRing(at(id), managerId === null ? null : at(managerId), (one) => managers.get(one));

describe('a ring in the reporting line', () => {
  it('is found through everybody between', () => expect(ring('top', 'low')).toEqual(['low', 'middle', 'top']));
  it('is found where somebody would manage themselves', () => expect(ring('low', 'low')).toEqual(['low']));
  it('is none where the manager stands elsewhere, or nobody manages them', () => {
    expect(ring('low', 'top')).toBeUndefined();
    expect(ring('low', null)).toBeUndefined();
  });
  it('that others were in before does not hold the search up', () => expect(ring('low', 'one')).toBeUndefined());
});

it('says the line upwards, and shortens a long one', () => {
  expect(lineInWords(['Ada', 'Bo', 'Cy'])).toBe('Ada reports to Bo, who reports to Cy');
  expect(lineInWords(['A', 'B', 'C', 'D', 'E', 'F'])).toBe('A reports to B, who reports to C, who reports to …, who reports to F');
});
