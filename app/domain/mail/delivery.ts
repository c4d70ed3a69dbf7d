const minute = 60_000;
const hour = 60 * minute;

/** How long to wait after the first, second … try that failed. */
const pauses = [minute, 5 * minute, 15 * minute, hour, 3 * hour, 6 * hour, 12 * hour, 24 * hour] as const;

/** How long a process has for one try, before another one may take the mail. */
export const leaseMilliseconds = 10 * minute;

/** What sending a mail ran into. `connection` says that other mails would meet the same. */
export interface DeliveryProblem {
  kind: 'connection' | 'refused-for-now' | 'refused-for-good';
  words: string;
}

export type AfterFailure = { kind: 'try-again'; at: Date } | { kind: 'dead' };

/** What becomes of a mail after its nth try failed: what a server refuses for good is not tried again, and nothing for ever. */
export function afterFailure(problem: DeliveryProblem, tries: number, now: Date): AfterFailure {
  const pause = pauses[tries - 1];
  if (problem.kind === 'refused-for-good' || pause === undefined) return { kind: 'dead' };
  return { kind: 'try-again', at: new Date(now.getTime() + pause) };
}

/** Reads what a mail transport threw: `responseCode` is the server's SMTP reply (RFC 5321: 4xx later, 5xx never), absent when there was none. */
export function deliveryProblem(error: unknown): DeliveryProblem {
  const facts = (typeof error === 'object' && error !== null ? error : {}) as { responseCode?: unknown; code?: unknown; message?: unknown };
  const words = String(facts.message ?? error).slice(0, 500);
  if (typeof facts.responseCode !== 'number' || facts.code === 'EAUTH') return { kind: 'connection', words };
  return { kind: facts.responseCode >= 500 ? 'refused-for-good' : 'refused-for-now', words };
}
