import { describe, expect, it } from 'vitest';
import { addCounts, complianceBand, complianceOf, noCounts } from './compliance';

describe('compliance', () => {
  it('counts expiring certifications as certified, and asks nothing of those never assigned, withdrawn or waived', () => {
    const counts = {
      ...noCounts,
      certified: 6,
      expiring: 1,
      late: 1,
      expired: 1,
      assigned: 1,
      waived: 5,
      withdrawn: 4,
      'never-assigned': 9,
    };
    expect(complianceOf(counts)).toEqual({ asked: 10, certified: 7, percent: 70 });
  });

  it('is never rounded up to everybody', () => {
    expect(complianceOf({ ...noCounts, certified: 999, late: 1 }).percent).toBe(99);
  });

  it('says nothing where nothing is asked for', () => {
    expect(complianceOf({ ...noCounts, waived: 3 })).toEqual({ asked: 0, certified: 0, percent: null });
    expect(complianceBand(complianceOf(noCounts))).toBe('none');
  });

  it('tells what is far from what is near', () => {
    const bandAt = (percent: number) => complianceBand({ asked: 100, certified: percent, percent });
    expect([59, 60, 89, 90].map(bandAt)).toEqual(['far', 'near', 'near', 'there']);
  });

  it('adds up', () => {
    expect(addCounts({ ...noCounts, late: 2 }, { late: 1, certified: 4 })).toEqual({ ...noCounts, late: 3, certified: 4 });
  });
});
