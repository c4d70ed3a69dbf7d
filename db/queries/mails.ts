import { sql, type SqlBool } from 'kysely';
import type { CalendarDate } from '~/domain/calendar/calendar';
import type { EmployeeId } from '~/domain/ids';
import type { Db } from '../database';
import type { MailTable } from '../schema';
import { inParts } from './in-parts';

/** A mail in the outbox. */
export interface OutboxMail {
  id: string;
  kind: MailTable['kind'];
  employeeId: EmployeeId | null;
  /** The day that a daily mail uses up. */
  day: CalendarDate | null;
  sealed: string | null;
  linkId: string | null;
  state: MailTable['state'];
  attempts: number;
  nextTryAt: Date;
  leasedUntil: Date | null;
  address: string | null;
  subject: string | null;
  problem: string | null;
  madeAt: Date;
  endedAt: Date | null;
}

function toMail(row: MailTable): OutboxMail {
  return {
    id: row.id,
    kind: row.kind,
    employeeId: row.employee_id as EmployeeId | null,
    day: row.day as CalendarDate | null,
    sealed: row.sealed,
    linkId: row.link_id,
    state: row.state,
    attempts: row.attempts,
    nextTryAt: new Date(row.next_try_at),
    leasedUntil: row.leased_until === null ? null : new Date(row.leased_until),
    address: row.address,
    subject: row.subject,
    problem: row.problem,
    madeAt: new Date(row.made_at),
    endedAt: row.ended_at === null ? null : new Date(row.ended_at),
  };
}

/** An account mail: it leaves at once, beside what the person is mailed on that day. For who is not employed here nothing is written. */
export async function insertAccountMail(
  db: Db,
  mail: { id: string; employeeId: EmployeeId; address: string; subject: string; sealed: string; linkId: string | null; madeAt: Date },
): Promise<void> {
  const madeAt = mail.madeAt.toISOString();
  const { id, address, subject, sealed, linkId } = mail;
  await db
    .insertInto('mail')
    .columns(['id', 'kind', 'employee_id', 'link_id', 'address', 'sealed', 'subject', 'state', 'attempts', 'next_try_at', 'made_at'])
    .expression((query) =>
      query
        .selectFrom('employee')
        .select([
          sql<string>`${id}`.as('id'),
          sql<'account'>`${'account'}`.as('kind'),
          'employee.id as employee_id',
          sql<string | null>`${linkId}`.as('link_id'),
          sql<string>`${address}`.as('address'),
          sql<string>`${sealed}`.as('sealed'),
          sql<string>`${subject}`.as('subject'),
          sql<'waiting'>`${'waiting'}`.as('state'),
          sql<number>`0`.as('attempts'),
          sql<string>`${madeAt}`.as('next_try_at'),
          sql<string>`${madeAt}`.as('made_at'),
        ])
        .where('employee.id', '=', mail.employeeId),
    )
    .execute();
}

/**
 * Begins the daily mail of each of these people, unless one was begun for that day meanwhile. What it says is found
 * when it leaves. Answers how many were begun.
 */
export async function insertDailyMails(
  db: Db,
  { people, day, newId, now }: { people: readonly EmployeeId[]; day: CalendarDate; newId: () => string; now: Date },
): Promise<number> {
  const madeAt = now.toISOString();
  let begun = 0n;
  for (const part of inParts(people, 100)) {
    const rows = part.map((employee) => ({
      ...{ id: newId(), kind: 'daily' as const, employee_id: employee, day, state: 'waiting' as const },
      ...{ attempts: 0, next_try_at: madeAt, made_at: madeAt },
    }));
    const done = await db
      .insertInto('mail')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    begun += done.numInsertedOrUpdatedRows ?? 0n;
  }
  return Number(begun);
}

/**
 * Takes the next mail whose time has come, for as long as the lease lasts: of two processes that ask together, each
 * gets another one. Account mails go first. With an id, only that one is taken.
 */
export async function claimMail(db: Db, { id, now, until }: { id?: string; now: Date; until: Date }): Promise<OutboxMail | undefined> {
  const isFree = sql<SqlBool>`state = 'waiting' and next_try_at <= ${now.toISOString()}
    and (leased_until is null or leased_until <= ${now.toISOString()})`;
  const next = sql<string>`(select id from mail where ${isFree} order by kind, next_try_at, id limit 1)`;
  const row = await db
    .updateTable('mail')
    .set((column) => ({ leased_until: until.toISOString(), attempts: column('attempts', '+', 1) }))
    .where('id', '=', id ?? next)
    // Asked again of the row itself: another process may have taken it between the two looks.
    .where(isFree)
    .returningAll()
    .executeTakeFirst();
  return row && toMail(row);
}

/** Lets a daily mail that was begun on another day use up this one; false when this day has had its mail. */
export async function moveMailToDay(db: Db, mail: Pick<OutboxMail, 'id' | 'employeeId'>, day: CalendarDate): Promise<boolean> {
  const moved = await db
    .updateTable('mail')
    .set({ day })
    .where('id', '=', mail.id)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('mail as other')
            .select('other.id')
            .where('other.employee_id', '=', mail.employeeId)
            .where('other.day', '=', day)
            .where('other.id', '<>', mail.id),
        ),
      ),
    )
    .executeTakeFirst();
  return moved.numUpdatedRows > 0n;
}

export async function markMailSent(db: Db, id: string, sent: { address: string; subject: string; at: Date }): Promise<void> {
  const { address, subject, at } = sent;
  await db
    .updateTable('mail')
    .set({ state: 'sent', address, subject, ended_at: at.toISOString(), leased_until: null, sealed: null, problem: null })
    .where('id', '=', id)
    .execute();
}

/** It said nothing true any more. Its day is free again. */
export async function markMailDropped(db: Db, id: string, at: Date): Promise<void> {
  await db
    .updateTable('mail')
    .set({ state: 'dropped', day: null, ended_at: at.toISOString(), leased_until: null, sealed: null })
    .where('id', '=', id)
    .execute();
}

/** Puts it back for another try. */
export async function postponeMail(db: Db, id: string, { at, problem }: { at: Date; problem: string | null }): Promise<void> {
  await db.updateTable('mail').set({ next_try_at: at.toISOString(), leased_until: null, problem }).where('id', '=', id).execute();
}

/** It will not be tried again by itself. Its words stay, so that an administrator can have it tried again. */
export async function markMailDead(
  db: Db,
  id: string,
  dead: { at: Date; problem: string; address: string | null; subject: string | null },
): Promise<void> {
  const { at, problem, address, subject } = dead;
  await db
    .updateTable('mail')
    .set({ state: 'dead', ended_at: at.toISOString(), leased_until: null, problem, address, subject })
    .where('id', '=', id)
    .execute();
}

/** True when it was dead and waits again now. */
export async function reviveMail(db: Db, id: string, now: Date): Promise<boolean> {
  const revived = await db
    .updateTable('mail')
    .set({ state: 'waiting', attempts: 0, next_try_at: now.toISOString(), ended_at: null })
    .where('id', '=', id)
    .where('state', '=', 'dead')
    .executeTakeFirst();
  return revived.numUpdatedRows > 0n;
}

/** A mail with the name of whom it is for. */
export interface ListedMail extends OutboxMail {
  employeeName: string | null;
}

/** The latest first. */
export async function listMailsIn(db: Db, state: 'dead' | 'waiting' | 'sent', limit: number): Promise<ListedMail[]> {
  const rows = await db
    .selectFrom('mail')
    .leftJoin('employee', 'employee.id', 'mail.employee_id')
    .selectAll('mail')
    .select('employee.name as employee_name')
    .where('mail.state', '=', state)
    .orderBy('mail.ended_at', 'desc')
    .orderBy('mail.made_at', 'desc')
    .orderBy('mail.id')
    .limit(limit)
    .execute();
  return rows.map(({ employee_name, ...row }) => ({ ...toMail(row), employeeName: employee_name }));
}

export async function countMails(db: Db): Promise<Record<MailTable['state'], number>> {
  const rows = await db
    .selectFrom('mail')
    .select(['state', (column) => column.fn.countAll<string | number>().as('count')])
    .groupBy('state')
    .execute();
  const counts = { waiting: 0, sent: 0, dropped: 0, dead: 0 };
  for (const row of rows) counts[row.state] = Number(row.count);
  return counts;
}
