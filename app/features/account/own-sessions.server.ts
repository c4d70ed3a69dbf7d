import type { Actor } from '~/domain/access/actor';
import { dateIn } from '~/domain/calendar/calendar';
import { clockTime, nearDate } from '~/domain/calendar/in-words';
import type { EmployeeId } from '~/domain/ids';
import { inTransaction } from '~db/database';
import { deleteSession, deleteSessions, findAccountOf, listLiveSessions } from '~db/queries/accounts';
import { recordAccountDeed } from './account-audit.server';
import type { AccountDeps } from './account-deps.server';
import { deviceInWords } from './device';
import type { Visit } from './visit.server';

type SessionDeps = Pick<AccountDeps, 'db' | 'now' | 'newId'>;

/** One of somebody's own sign-ins, as the account page shows it. */
export interface OwnSession {
  id: string;
  device: string;
  address: string;
  /** In words, by the company's clock. */
  started: string;
  ends: string;
  /** The one that this page was asked for with. */
  isCurrent: boolean;
}

export async function listOwnSessions(deps: Pick<AccountDeps, 'db' | 'now' | 'company'>, actor: Actor): Promise<OwnSession[]> {
  const now = deps.now();
  const zone = deps.company.timeZone;
  const inWords = (instant: Date) => `${nearDate(dateIn(zone, instant), dateIn(zone, now))}, ${clockTime(zone, instant)}`;
  const sessions = await listLiveSessions(deps.db, actor.employeeId, now);
  return sessions.map(({ id, userAgent, address, startedAt, expiresAt }) => ({
    id,
    device: deviceInWords(userAgent),
    address,
    started: inWords(startedAt),
    ends: inWords(expiresAt),
    isCurrent: id === actor.sessionId,
  }));
}

export type EndSessionResult = { kind: 'ended' } | { kind: 'no-such-session' };

/** Ends one of one's own sessions. Another person's session is as good as none. */
export function endOwnSession(deps: SessionDeps, actor: Actor, sessionId: string, visit: Visit): Promise<EndSessionResult> {
  return inTransaction(deps.db, async (tx) => {
    const account = await findAccountOf(tx, actor.employeeId);
    if (!account || !(await deleteSession(tx, account.id, sessionId))) return { kind: 'no-such-session' };
    await recordAccountDeed(tx, deps, visit, ended(actor.employeeId, { sessionId }));
    return { kind: 'ended' };
  });
}

/** Ends every own session but the one in use, and counts them. */
export function endOtherSessions(deps: SessionDeps, actor: Actor, visit: Visit): Promise<number> {
  return inTransaction(deps.db, async (tx) => {
    const account = await findAccountOf(tx, actor.employeeId);
    if (!account) return 0;
    const sessionsEnded = await deleteSessions(tx, account.id, actor.sessionId);
    await recordAccountDeed(tx, deps, visit, ended(actor.employeeId, { sessionsEnded }));
    return sessionsEnded;
  });
}

function ended(employeeId: EmployeeId, detail: Record<string, unknown>) {
  return { deed: 'end-session' as const, actorId: employeeId, employeeId, detail };
}
