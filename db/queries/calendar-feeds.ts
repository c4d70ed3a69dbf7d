import { sql, type SqlBool } from 'kysely';
import type { CalendarDate } from '~/domain/calendar/calendar';
import type { EmployeeId } from '~/domain/ids';
import type { Db } from '../database';
import type { CalendarFeedTable } from '../schema';

export type FeedKind = CalendarFeedTable['kind'];

/** A secret address that is in force. */
export interface CalendarFeed {
  kind: FeedKind;
  madeAt: Date;
}

export async function listOpenFeeds(db: Db, employeeId: EmployeeId): Promise<CalendarFeed[]> {
  const rows = await db
    .selectFrom('calendar_feed')
    .select(['kind', 'made_at'])
    .where('employee_id', '=', employeeId)
    .where('revoked_at', 'is', null)
    .orderBy('kind')
    .execute();
  return rows.map((row) => ({ kind: row.kind, madeAt: new Date(row.made_at) }));
}

export async function insertFeed(
  db: Db,
  feed: { id: string; employeeId: EmployeeId; kind: FeedKind; tokenHash: string; madeAt: Date },
): Promise<void> {
  await db
    .insertInto('calendar_feed')
    .values({ id: feed.id, employee_id: feed.employeeId, kind: feed.kind, token_hash: feed.tokenHash, made_at: feed.madeAt.toISOString() })
    .execute();
}

/** True when there was one in force. */
export async function revokeFeed(db: Db, employeeId: EmployeeId, kind: FeedKind, at: Date): Promise<boolean> {
  const revoked = await db
    .updateTable('calendar_feed')
    .set({ revoked_at: at.toISOString() })
    .where('employee_id', '=', employeeId)
    .where('kind', '=', kind)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return revoked.numUpdatedRows > 0n;
}

/** Whose feed this address opens: somebody who is employed today, and whose account was not closed. */
export async function findFeedOwner(db: Db, kind: FeedKind, tokenHash: string, today: CalendarDate): Promise<EmployeeId | undefined> {
  const row = await db
    .selectFrom('calendar_feed as feed')
    .innerJoin('employee', 'employee.id', 'feed.employee_id')
    .select('feed.employee_id')
    .where('feed.token_hash', '=', tokenHash)
    .where('feed.kind', '=', kind)
    .where('feed.revoked_at', 'is', null)
    .where((where) => where.or([where('employee.ended_on', 'is', null), where('employee.ended_on', '>=', today)]))
    .where(
      sql<SqlBool>`exists (select 1 from account_user as account where account.employee_id = employee.id and account.disabled_at is null)`,
    )
    .executeTakeFirst();
  return row && (row.employee_id as EmployeeId);
}
