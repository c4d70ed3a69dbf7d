import { describe, expect, it } from 'vitest';
import { employeeId, type EmployeeId } from '../ids';
import { orderByLine } from './line-order';

function ordered(managers: Record<string, string | null>) {
  const managerOf = new Map(Object.entries(managers).map(([id, manager]) => [employeeId.parse(id), manager as EmployeeId | null]));
  return orderByLine(managerOf.keys(), (id) => managerOf.get(id));
}

describe('people in the order of their reporting lines', () => {
  it('stand behind their managers, wherever these came', () => {
    expect(ordered({ low: 'middle', middle: 'top', other: 'top', top: null }).order).toEqual(['top', 'middle', 'low', 'other']);
  });

  it('are not held up by managers who are none of them', () => {
    expect(ordered({ low: 'somebody-else' })).toEqual({ order: ['low'], rings: [] });
  });

  it('are left out in a ring and below it, and the ring is told once', () => {
    expect(ordered({ below: 'one', one: 'two', two: 'three', three: 'one', own: 'own', free: null })).toEqual({
      order: ['free'],
      rings: [['one', 'two', 'three'], ['own']],
    });
  });

  it('are gone through once, also where everybody reports to the one before', () => {
    const chain = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`e${index + 1}`, index === 0 ? null : `e${index}`]));
    expect(ordered(chain).order).toHaveLength(50_000);
  });
});
