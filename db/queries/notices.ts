import { sql, type SqlBool } from 'kysely';
import type { CalendarDate } from '~/domain/calendar/calendar';
import type { EmployeeId } from '~/domain/ids';
import type { Db } from '../database';
import type { NoticeTable } from '../schema';
import { isAtWork } from './at-work';

export type NoticeKind = NoticeTable['kind'];

/** Something that one person is to be told once. */
export interface Notice {
  employeeId: EmployeeId;
  kind: NoticeKind;
  key: string;
  /** The assignment, the nudge, the Monday of a digest, or the entry of the playbook. */
  subjectId: string;
}

export interface Raising {
  now: Date;
  /** Not told before. */
  ripeAt: Date;
}

/** A notice of one person; a second one for the same occasion changes nothing. */
export async function insertNotice(db: Db, notice: Notice, { now, ripeAt }: Raising): Promise<void> {
  await db
    .insertInto('notice')
    .values({
      ...{ employee_id: notice.employeeId, kind: notice.kind, key: notice.key, subject_id: notice.subjectId },
      ...{ raised_at: now.toISOString(), ripe_at: ripeAt.toISOString() },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Who has something to be told, is at work, and has no daily mail under way nor one for this day. */
export async function listPeopleToMail(
  db: Db,
  { now, today, limit }: { now: Date; today: CalendarDate; limit: number },
): Promise<EmployeeId[]> {
  const rows = await db
    .selectFrom('employee')
    .select('employee.id')
    .where('employee.id', 'in', (query) =>
      query
        .selectFrom('notice')
        .select('notice.employee_id')
        .where('notice.mail_id', 'is', null)
        .where('notice.ripe_at', '<=', now.toISOString()),
    )
    .where(isAtWork(today))
    .where(
      sql<SqlBool>`not exists (select 1 from mail where mail.employee_id = employee.id
        and mail.kind = 'daily' and (mail.day = ${today} or mail.state = 'waiting'))`,
    )
    .orderBy('employee.id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id as EmployeeId);
}

/** Whether somebody can be mailed today: employed, with an address, and not on a leave. Answers the address and name. */
export async function findAddressee(db: Db, id: EmployeeId, today: CalendarDate): Promise<{ name: string; email: string } | undefined> {
  const row = await db
    .selectFrom('employee')
    .select(['employee.name', 'employee.email'])
    .where('employee.id', '=', id)
    .where(isAtWork(today))
    .executeTakeFirst();
  return row && row.email !== null ? { name: row.name, email: row.email } : undefined;
}

/** Puts everything that this person is to be told by now into this mail, and lists what stands in it. */
export async function takeNoticesInto(db: Db, mail: { id: string; employeeId: EmployeeId }, now: Date): Promise<Notice[]> {
  await db
    .updateTable('notice')
    .set({ mail_id: mail.id })
    .where('employee_id', '=', mail.employeeId)
    .where('mail_id', 'is', null)
    .where('ripe_at', '<=', now.toISOString())
    .execute();
  const rows = await db.selectFrom('notice').selectAll().where('mail_id', '=', mail.id).orderBy('raised_at').orderBy('key').execute();
  return rows.map((row) => ({ employeeId: row.employee_id as EmployeeId, kind: row.kind, key: row.key, subjectId: row.subject_id }));
}

/** What stands in a mail that is not to leave waits for another one. */
export async function releaseNotices(db: Db, mailId: string): Promise<void> {
  await db.updateTable('notice').set({ mail_id: null }).where('mail_id', '=', mailId).execute();
}

/** Which of these acts on assignments were taken back since. */
export async function listUndoneEvents(db: Db, eventIds: readonly string[]): Promise<Set<string>> {
  if (eventIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('assignment_event as event')
    .innerJoin('assignment_act as act', 'act.id', 'event.act_id')
    .select('event.id')
    .where('event.id', 'in', eventIds)
    .where('act.undone_at', 'is not', null)
    .execute();
  return new Set(rows.map((row) => row.id));
}

/** How many people have something to be told that no mail tells yet. */
export async function countPeopleWaiting(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('notice')
    .select((column) => column.fn.count<string | number>('employee_id').distinct().as('count'))
    .where('mail_id', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}
