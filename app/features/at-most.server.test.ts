import { describe, expect, it } from 'vitest';
import { atMost } from './at-most.server';

describe('a queue', () => {
  it('runs no more jobs at a time than it has places, first come first served', async () => {
    const inTurn = atMost(2);
    const begun: number[] = [];
    let running = 0;
    let most = 0;
    const job = (number: number) =>
      inTurn(async () => {
        begun.push(number);
        most = Math.max(most, (running += 1));
        await new Promise((resolve) => setTimeout(resolve, 1));
        running -= 1;
      });
    await Promise.all([1, 2, 3, 4, 5, 6].map(job));
    expect(most).toBe(2);
    expect(begun).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('gives the place of a job that broke to the next one', async () => {
    const inTurn = atMost(1);
    const broken = inTurn(() => Promise.reject(new Error('broken')));
    const next = inTurn(() => Promise.resolve('done'));
    await expect(broken).rejects.toThrow('broken');
    await expect(next).resolves.toBe('done');
  });
});
