import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf, rightToSignIn, type SignInHistory } from './sign-in-throttle';

const now = new Date('2026-11-22T09:00:00Z');
const before = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const failed = (failures: number, secondsAgo: number): SignInHistory => ({
  failures,
  lastFailedAt: before(secondsAgo),
  lastEnteredAt: null,
});
const day = 24 * 60 * 60;

describe('the right to sign in', () => {
  it('is given to whoever comes for the first time', () => {
    expect(rightToSignIn(undefined, undefined, now)).toEqual({ kind: 'may-try' });
  });

  it('survives five mistakes in a row', () => {
    expect(rightToSignIn(failed(5, 0), undefined, now)).toEqual({ kind: 'may-try' });
  });

  it.each([
    [6, 5],
    [7, 10],
    [8, 20],
    [13, 640],
    [14, 900],
    [100_000, 900],
  ])('waits after failure %i for %i seconds', (failures, seconds) => {
    expect(rightToSignIn(failed(failures, 0), undefined, now)).toEqual({ kind: 'must-wait', seconds });
  });

  it('comes back by itself: no failure locks an account for good', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (account, address) => {
        const quarterOfAnHour = 15 * 60;
        expect(rightToSignIn(failed(account, quarterOfAnHour), failed(address, quarterOfAnHour), now)).toEqual({ kind: 'may-try' });
      }),
    );
  });

  it('never gets better by one more failure', () => {
    const wait = (failures: number) => {
      const right = rightToSignIn(failed(failures, 0), undefined, now);
      return right.kind === 'must-wait' ? right.seconds : 0;
    };
    fc.assert(fc.property(fc.nat(10_000), (failures) => wait(failures + 1) >= wait(failures)));
  });

  it('says how much of the wait is left', () => {
    expect(rightToSignIn(failed(8, 12), undefined, now)).toEqual({ kind: 'must-wait', seconds: 8 });
    expect(rightToSignIn(failed(8, 20), undefined, now)).toEqual({ kind: 'may-try' });
  });

  it('waits shortly when very many failures came from one address', () => {
    expect(rightToSignIn(undefined, failed(60, 0), now)).toEqual({ kind: 'may-try' });
    expect(rightToSignIn(undefined, failed(10_000, 0), now)).toEqual({ kind: 'must-wait', seconds: 60 });
  });

  it('does not wait for strangers at an address where this person signed in lately', () => {
    const known = { failures: 0, lastFailedAt: null, lastEnteredAt: before(20 * day) };
    const longAgo = { ...known, lastEnteredAt: before(31 * day) };
    expect(rightToSignIn(known, failed(10_000, 0), now)).toEqual({ kind: 'may-try' });
    expect(rightToSignIn(longAgo, failed(10_000, 0), now)).toEqual({ kind: 'must-wait', seconds: 60 });
  });

  it('waits for own failures even where one is known', () => {
    const known = { ...failed(6, 0), lastEnteredAt: before(day) };
    expect(rightToSignIn(known, undefined, now)).toEqual({ kind: 'must-wait', seconds: 5 });
  });

  it('does not lock anybody out when the clock is set back', () => {
    expect(rightToSignIn(failed(100, -3 * day), undefined, now)).toEqual({ kind: 'may-try' });
  });
});

describe('a place', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:2::ffff', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('of %s is %s', (address, place) => {
    expect(placeOf(address)).toBe(place);
  });
});
