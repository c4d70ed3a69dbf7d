/** How much of its allowance somebody has left, at an instant. */
export interface Allowance {
  left: number;
  at: Date;
}

export interface Rate {
  /** So many requests at once. */
  burst: number;
  /** So many come back each second. */
  perSecond: number;
}

/** For a token: a million records, a thousand at a time, take five minutes. */
export const tokenRate: Rate = { burst: 60, perSecond: 3 };

/** For an address that shows no token that counts: guessing is hopeless anyway, this only keeps it quiet. */
export const strangerRate: Rate = { burst: 20, perSecond: 0.2 };

export type Taking = { kind: 'taken'; allowance: Allowance } | { kind: 'must-wait'; seconds: number };

/** Takes one request from the allowance; undefined is somebody who has not asked before. */
export function takeOne(rate: Rate, allowance: Allowance | undefined, now: Date): Taking {
  const left = refilled(rate, allowance, now);
  if (left < 1) return { kind: 'must-wait', seconds: Math.ceil((1 - left) / rate.perSecond) };
  return { kind: 'taken', allowance: { left: left - 1, at: now } };
}

/** Whether nothing needs to be remembered of it any more. */
export function isFull(rate: Rate, allowance: Allowance, now: Date): boolean {
  return refilled(rate, allowance, now) >= rate.burst;
}

function refilled({ burst, perSecond }: Rate, allowance: Allowance | undefined, now: Date): number {
  if (!allowance) return burst;
  // A clock that was set back gives nothing, and takes nothing.
  const seconds = Math.max(0, (now.getTime() - allowance.at.getTime()) / 1000);
  return Math.min(burst, allowance.left + seconds * perSecond);
}
