import type { EmployeeId } from '~/domain/ids';
import type { CalendarDate } from '~/domain/calendar/calendar';
import type { Db } from '../database';
import { prepare } from '../prepared';

export interface Account {
  id: string;
  employeeId: EmployeeId;
  email: string;
  disabledAt: Date | null;
}

/** A sign-in that counts, on one device. */
export interface AccountSession {
  id: string;
  startedAt: Date;
  expiresAt: Date;
  address: string;
  userAgent: string;
}

/** Whose session this token opens; undefined when it has ended or expired, or when the account was closed. */
export async function findLiveSession(
  db: Db,
  token: string,
  now: Date,
): Promise<{ sessionId: string; employeeId: EmployeeId } | undefined> {
  const [row] = await liveSession(db, { token, now: now.toISOString() });
  return row && { sessionId: row.id, employeeId: row.employee_id as EmployeeId };
}

const liveSession = prepare((db, { token, now }: { token: string; now: string }) =>
  db
    .selectFrom('account_session as session')
    .innerJoin('account_user as user', 'user.id', 'session.user_id')
    .select(['session.id', 'user.employee_id'])
    .where('session.token', '=', token)
    .where('session.expires_at', '>', now)
    .where('user.disabled_at', 'is', null),
);

export function findAccountOf(db: Db, employeeId: EmployeeId): Promise<Account | undefined> {
  return findAccountWhere(db, 'employee_id', employeeId);
}

export function findAccountByEmail(db: Db, email: string): Promise<Account | undefined> {
  return findAccountWhere(db, 'email', email);
}

async function findAccountWhere(db: Db, column: 'employee_id' | 'email', value: string): Promise<Account | undefined> {
  const row = await db
    .selectFrom('account_user')
    .select(['id', 'employee_id', 'email', 'disabled_at'])
    .where(column, '=', value)
    .executeTakeFirst();
  if (!row) return undefined;
  const disabledAt = row.disabled_at === null ? null : new Date(row.disabled_at);
  return { id: row.id, employeeId: row.employee_id as EmployeeId, email: row.email, disabledAt };
}

/** Whether this account may hold a session: not closed, and its employee has not left before `today`. */
export async function accountIsOpen(db: Db, accountId: string, today: CalendarDate): Promise<boolean> {
  const row = await db
    .selectFrom('account_user as user')
    .innerJoin('employee', 'employee.id', 'user.employee_id')
    .select('user.id')
    .where('user.id', '=', accountId)
    .where('user.disabled_at', 'is', null)
    .where((where) => where.or([where('employee.ended_on', 'is', null), where('employee.ended_on', '>=', today)]))
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether any account signs in with an address of this domain. */
export async function hasAccountAt(db: Db, domain: string): Promise<boolean> {
  const row = await db.selectFrom('account_user').select('id').where('email', 'like', `%@${domain}`).limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Makes the account together with its password. */
export async function insertAccount(
  db: Db,
  account: { id: string; credentialId: string; employeeId: EmployeeId; name: string; email: string; passwordHash: string; createdAt: Date },
): Promise<void> {
  const at = { created_at: account.createdAt.toISOString(), updated_at: account.createdAt.toISOString() };
  await db
    .insertInto('account_user')
    .values({ id: account.id, employee_id: account.employeeId, name: account.name, email: account.email, email_verified: 1, ...at })
    .execute();
  await db
    .insertInto('account_credential')
    .values({
      id: account.credentialId,
      user_id: account.id,
      account_id: account.id,
      provider_id: 'credential',
      password: account.passwordHash,
      ...at,
    })
    .execute();
}

export async function findPasswordHash(db: Db, accountId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('account_credential')
    .select('password')
    .where('user_id', '=', accountId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst();
  return row?.password ?? undefined;
}

export async function updatePassword(db: Db, accountId: string, passwordHash: string, now: Date): Promise<void> {
  await db
    .updateTable('account_credential')
    .set({ password: passwordHash, updated_at: now.toISOString() })
    .where('user_id', '=', accountId)
    .where('provider_id', '=', 'credential')
    .execute();
}

/** Closes the account, or opens it again with `disabledAt` null. */
export async function updateDisabledAt(db: Db, accountId: string, disabledAt: Date | null, now: Date): Promise<void> {
  await db
    .updateTable('account_user')
    .set({ disabled_at: disabledAt?.toISOString() ?? null, updated_at: now.toISOString() })
    .where('id', '=', accountId)
    .execute();
}

/** The newest first. */
export async function listLiveSessions(db: Db, employeeId: EmployeeId, now: Date): Promise<AccountSession[]> {
  const rows = await db
    .selectFrom('account_session as session')
    .innerJoin('account_user as user', 'user.id', 'session.user_id')
    .select(['session.id', 'session.created_at', 'session.expires_at', 'session.ip_address', 'session.user_agent'])
    .where('user.employee_id', '=', employeeId)
    .where('session.expires_at', '>', now.toISOString())
    .orderBy('session.created_at', 'desc')
    .orderBy('session.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    startedAt: new Date(row.created_at),
    expiresAt: new Date(row.expires_at),
    address: row.ip_address ?? '',
    userAgent: row.user_agent ?? '',
  }));
}

/** Ends one session of this account and says whether there was one; a foreign session stays as it is. */
export async function deleteSession(db: Db, accountId: string, sessionId: string): Promise<boolean> {
  const deleted = await db.deleteFrom('account_session').where('user_id', '=', accountId).where('id', '=', sessionId).executeTakeFirst();
  return deleted.numDeletedRows > 0n;
}

export async function deleteSessionByToken(db: Db, token: string): Promise<void> {
  await db.deleteFrom('account_session').where('token', '=', token).execute();
}

/** Ends every session of this account but `keep`, and counts them. */
export async function deleteSessions(db: Db, accountId: string, keep?: string): Promise<number> {
  let statement = db.deleteFrom('account_session').where('user_id', '=', accountId);
  if (keep !== undefined) statement = statement.where('id', '<>', keep);
  const deleted = await statement.executeTakeFirst();
  return Number(deleted.numDeletedRows);
}

export async function deleteExpiredSessions(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('account_session').where('expires_at', '<', now.toISOString()).execute();
}

/** How often the audit log says that this happened to the account of an employee. */
export async function countDeedsOnAccount(db: Db, employeeId: EmployeeId, deed: string, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('audit_entry')
    .select((column) => column.fn.countAll<string | number>().as('count'))
    .where('subject_kind', '=', 'account')
    .where('subject_id', '=', employeeId)
    .where('deed', '=', deed)
    .where('happened_at', '>', since.toISOString())
    .executeTakeFirstOrThrow();
  return Number(count);
}
