/** What is remembered about sign-ins of one account from one address, or of anybody from one address. */
export interface SignInHistory {
  failures: number;
  lastFailedAt: Date | null;
  lastEnteredAt: Date | null;
}

export type SignInRight = { kind: 'may-try' } | { kind: 'must-wait'; seconds: number };

interface Limit {
  /** So many failures cost nothing. */
  free: number;
  /** The wait after the first failure beyond them; it doubles with each further one. */
  firstWaitSeconds: number;
  longestWaitSeconds: number;
}

/** One account from one address: mistyping five times is human. */
const accountHere: Limit = { free: 5, firstWaitSeconds: 5, longestWaitSeconds: 15 * 60 };

/** One address, whoever it tries: a whole office may stand behind it, so the limit is wide and the wait short. */
const addressAlone: Limit = { free: 60, firstWaitSeconds: 2, longestWaitSeconds: 60 };

const dayMilliseconds = 24 * 60 * 60 * 1000;

/** Failures are forgotten when none came for a day. */
export const failuresLastMilliseconds = dayMilliseconds;

/** Who signed in from an address in these days is known there. */
export const placesLastMilliseconds = 30 * dayMilliseconds;

/**
 * Whether a password may be tried now, by what happened before. It never depends on whether the account exists, and
 * no wait falls on an account as such: from another address its owner enters while somebody is guessing. Who is known
 * at this address does not wait for what strangers behind the same address do.
 */
export function rightToSignIn(account: SignInHistory | undefined, address: SignInHistory | undefined, now: Date): SignInRight {
  const known = isKnownHere(account, now);
  const seconds = Math.max(secondsLeft(accountHere, account, now), known ? 0 : secondsLeft(addressAlone, address, now));
  return seconds > 0 ? { kind: 'must-wait', seconds } : { kind: 'may-try' };
}

/** The same for a single account, such as for a change of password in an open session. */
export function rightToTryPassword(account: SignInHistory | undefined, now: Date): SignInRight {
  return rightToSignIn(account, undefined, now);
}

function isKnownHere(account: SignInHistory | undefined, now: Date): boolean {
  if (!account?.lastEnteredAt) return false;
  return now.getTime() - account.lastEnteredAt.getTime() < placesLastMilliseconds;
}

function secondsLeft(limit: Limit, history: SignInHistory | undefined, now: Date): number {
  if (!history?.lastFailedAt) return 0;
  const sinceFailure = now.getTime() - history.lastFailedAt.getTime();
  // A clock that was set back must not make anybody wait for longer than the rule does.
  if (sinceFailure >= failuresLastMilliseconds || sinceFailure < 0) return 0;
  return Math.max(0, Math.ceil((waitSeconds(limit, history.failures) * 1000 - sinceFailure) / 1000));
}

/** Nothing for the free failures, then 5, 10, 20 … seconds up to the longest wait. */
function waitSeconds(limit: Limit, failures: number): number {
  const beyond = failures - limit.free;
  if (beyond <= 0) return 0;
  return Math.min(limit.longestWaitSeconds, limit.firstWaitSeconds * 2 ** Math.min(beyond - 1, 20));
}

/**
 * The address as throttling counts it: an IPv6 network of 64 bits is one place, since a single machine may use any
 * address of its network; an IPv4 address written as IPv6 is that IPv4 address.
 */
export function placeOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  if (!address.includes(':')) return address;
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap: string[] = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  const groups = [...before, ...gap, ...after].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''));
  return `${groups.join(':')}::/64`;
}
