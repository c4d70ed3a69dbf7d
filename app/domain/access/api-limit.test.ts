import { expect, it } from 'vitest';
import { isFull, takeOne, type Allowance } from './api-limit';

const rate = { burst: 3, perSecond: 0.5 };
const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22) + seconds * 1000);

function take(times: number, seconds: number, allowance?: Allowance): Allowance {
  let held = allowance;
  for (let count = 0; count < times; count += 1) {
    const taking = takeOne(rate, held, at(seconds));
    if (taking.kind === 'must-wait') throw new Error(`must wait after ${count}`);
    held = taking.allowance;
  }
  return held as Allowance;
}

it('lets so many requests through at once, and says how long to wait for the next', () => {
  expect(takeOne(rate, take(3, 0), at(0))).toEqual({ kind: 'must-wait', seconds: 2 });
});

it('gives requests back with time, and never more than fit', () => {
  expect(takeOne(rate, take(3, 0), at(2)).kind).toBe('taken');
  expect(takeOne(rate, take(3, 0), at(1)).kind).toBe('must-wait');
  expect(takeOne(rate, take(3, 1000, take(3, 0)), at(1000)).kind).toBe('must-wait');
});

it('keeps nobody waiting longer when a clock is set back', () => {
  expect(takeOne(rate, take(3, 100), at(0))).toEqual({ kind: 'must-wait', seconds: 2 });
});

it('knows when an allowance is whole again', () => {
  const held = take(2, 0);
  expect(isFull(rate, held, at(3))).toBe(false);
  expect(isFull(rate, held, at(4))).toBe(true);
});
