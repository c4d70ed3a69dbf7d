import { describe, expect, it } from 'vitest';
import { pauseBefore } from './unsaved';

const seconds = (...values: number[]) => values.map((value) => value * 1000);

describe('trying again what no server took', () => {
  it('waits longer each time, up to half a minute', () => {
    expect(pauseBefore([], 0, false)).toBe(5_000);
    expect(pauseBefore(seconds(5), 5_000, false)).toBe(10_000);
    expect(pauseBefore(seconds(5, 15), 15_000, false)).toBe(20_000);
    expect(pauseBefore(seconds(5, 15, 35), 35_000, false)).toBe(30_000);
    expect(pauseBefore(seconds(65, 95, 125, 155), 155_000, false)).toBe(30_000);
  });

  it('is done at once when the browser is online again, or somebody looks', () => {
    expect(pauseBefore(seconds(5, 15, 35), 36_000, true)).toBe(0);
  });

  it('never happens more than four times a minute, however often there is hope', () => {
    expect(pauseBefore(seconds(1, 2, 3, 4), 4_000, true)).toBe(57_000);
    expect(pauseBefore(seconds(1, 2, 3, 4), 61_000, true)).toBe(0);
  });
});
