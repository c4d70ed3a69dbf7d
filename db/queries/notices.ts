import { sql, type Expression, type SqlBool } from 'kysely';
import type { CalendarDate } from '~/domain/calendar/calendar';
import type { Reminder } from '~/domain/mail/mail-times';
import type { EmployeeId } from '~/domain/ids';
import type { PlaybookEntryId } from '~/domain/playbook/entry';
import type { Db } from '../database';
import type { NoticeTable } from '../schema';

export type NoticeKind = NoticeTable['kind'];

/** Something that one person is to be told once. */
export interface Notice {
  employeeId: EmployeeId;
  kind: NoticeKind;
  key: string;
  /** The assignment, the nudge, the Monday of a digest, or the entry of the playbook. */
  subjectId: string;
}

interface Raising {
  now: Date;
  /** Not told before. */
  ripeAt: Date;
}

const columns = ['employee_id', 'kind', 'key', 'subject_id', 'raised_at', 'ripe_at'] as const;

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

/**
 * One notice for each assignment that was made, moved or withdrawn since then, in one statement. Whoever was excused when it
 * was withdrawn was asked for nothing, and is told nothing. Answers how many are new.
 */
export async function raiseAssignmentNotices(db: Db, { now, ripeAt, since }: Raising & { since: Date }): Promise<number> {
  const raised = await db
    .insertInto('notice')
    .columns([...columns])
    .expression((query) =>
      query
        .selectFrom('assignment_event as event')
        .innerJoin('assignment', 'assignment.id', 'event.assignment_id')
        .select((column) => [
          'assignment.employee_id',
          column.ref('event.kind').$castTo<NoticeKind>().as('kind'),
          'event.id as key',
          'assignment.id as subject_id',
          sql<string>`${now.toISOString()}`.as('raised_at'),
          sql<string>`${ripeAt.toISOString()}`.as('ripe_at'),
        ])
        .where('event.kind', 'in', ['assigned', 'moved', 'withdrawn'])
        .where('event.happened_at', '>=', since.toISOString())
        .where('event.happened_at', '<=', now.toISOString())
        .where(
          sql<SqlBool>`not (event.kind = 'withdrawn' and assignment.excused_at is not null
            and (assignment.excused_until is null or assignment.excused_until >= substr(event.happened_at, 1, 10)))`,
        ),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(raised.numInsertedOrUpdatedRows ?? 0n);
}

/** The day by which it is really asked for, as `effectiveDueOn` of app/domain/assignment says. */
const effectiveDueOn = sql<string>`case when a.excused_until > a.due_on then a.excused_until else a.due_on end`;

/**
 * One notice for each open assignment of which somebody at work is to be reminded today: a statement for each reminder,
 * whatever the number of people. It may raise one too many at the edge of a day, since what is certified is
 * only roughly known here; the mail looks exactly.
 */
export async function raiseDueNotices(
  db: Db,
  { reminders, ...when }: Raising & { today: CalendarDate; reminders: readonly Reminder[] },
): Promise<number> {
  let raised = 0;
  for (const reminder of reminders) raised += await raiseDue(db, reminder, when);
  return raised;
}

async function raiseDue(
  db: Db,
  { kind, from, to, assignedBefore }: Reminder,
  { today, now, ripeAt }: Raising & { today: CalendarDate },
): Promise<number> {
  const raised = await db
    .insertInto('notice')
    .columns([...columns])
    .expression((query) =>
      query
        .selectFrom('assignment as a')
        .innerJoin('employee', 'employee.id', 'a.employee_id')
        .select([
          'a.employee_id',
          sql<NoticeKind>`${kind}`.as('kind'),
          sql<string>`a.id || '@' || ${effectiveDueOn}`.as('key'),
          'a.id as subject_id',
          sql<string>`${now.toISOString()}`.as('raised_at'),
          sql<string>`${ripeAt.toISOString()}`.as('ripe_at'),
        ])
        .where('a.withdrawn_at', 'is', null)
        .$if(assignedBefore !== null, (some) => some.where('a.assigned_at', '<', assignedBefore?.toISOString() ?? ''))
        .where((where) => where.or([where('a.excused_at', 'is', null), where('a.excused_until', '<', today)]))
        // Once by each index, then exactly.
        .where((where) => where.or([where.between('a.due_on', from, to), where.between('a.excused_until', from, to)]))
        .where(sql<SqlBool>`${effectiveDueOn} between ${from} and ${to}`)
        // What was raised before needs no further look.
        .where(
          sql<SqlBool>`not exists (select 1 from notice where notice.employee_id = a.employee_id
            and notice.kind = ${kind} and notice.key = a.id || '@' || ${effectiveDueOn})`,
        )
        .where((where) => isAtWork(where, today))
        .where((where) => where.not(where.exists(settling(db, where.ref('a.employee_id'), where.ref('a.module_id'))))),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(raised.numInsertedOrUpdatedRows ?? 0n);
}

/** A certification that makes the assignment `a` a settled one. */
function settling(db: Db, employee: Expression<string>, module: Expression<string>) {
  return db
    .selectFrom('register_row as held')
    .select('held.certification_id')
    .where('held.employee_id', '=', employee)
    .where('held.subject_id', '=', module)
    .where('held.kind', '=', 'module')
    .where(
      sql<SqlBool>`(held.earned_at >= a.assigned_at or (a.origin <> 'renewal'
        and (held.expires_on is null or held.expires_on > substr(a.assigned_at, 1, 10))))`,
    )
    .where(
      sql<SqlBool>`coalesce((select latest.kind from certification_event as latest where latest.certification_id = held.certification_id
        order by latest.happened_at desc, latest.id desc limit 1), '') <> 'revoked'`,
    );
}

interface EmployeeWhere {
  and: (all: Expression<SqlBool>[]) => Expression<SqlBool>;
}

/** Employed on the day, reachable by mail, and not on a leave. */
function isAtWork(where: EmployeeWhere, today: CalendarDate): Expression<SqlBool> {
  return where.and([
    sql<SqlBool>`employee.email is not null`,
    sql<SqlBool>`employee.hired_on <= ${today}`,
    sql<SqlBool>`(employee.ended_on is null or employee.ended_on >= ${today})`,
    sql<SqlBool>`not exists (select 1 from employee_leave as leave where leave.employee_id = employee.id
      and leave.from_on <= ${today} and (leave.until_on is null or leave.until_on >= ${today}))`,
  ]);
}

/** The digest of this week for everybody who supervises somebody, wants it and is at work; one statement. */
export async function raiseDigestNotices(
  db: Db,
  { now, ripeAt, today, monday }: Raising & { today: CalendarDate; monday: CalendarDate },
): Promise<number> {
  const raised = await db
    .insertInto('notice')
    .columns([...columns])
    .expression((query) =>
      query
        .selectFrom('employee')
        .select([
          'employee.id',
          sql<NoticeKind>`${'digest'}`.as('kind'),
          sql<string>`${monday}`.as('key'),
          sql<string>`${monday}`.as('subject_id'),
          sql<string>`${now.toISOString()}`.as('raised_at'),
          sql<string>`${ripeAt.toISOString()}`.as('ripe_at'),
        ])
        .where((where) => isAtWork(where, today))
        .where(
          sql<SqlBool>`exists (select 1 from employee as report where report.manager_id = employee.id
            and (report.ended_on is null or report.ended_on >= ${today}))`,
        )
        .where(
          sql<SqlBool>`not exists (select 1 from mail_preference as said where said.employee_id = employee.id
            and said.kind = 'digest' and said.wanted = 0)`,
        ),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(raised.numInsertedOrUpdatedRows ?? 0n);
}

/** One notice for everybody who is asked to read this version of a procedure; one statement. */
export async function raisePlaybookNotices(
  db: Db,
  { entry, version }: { entry: PlaybookEntryId; version: number },
  { now, ripeAt }: Raising,
): Promise<void> {
  await db
    .insertInto('notice')
    .columns([...columns])
    .expression((query) =>
      query
        .selectFrom('playbook_reading as reading')
        .select([
          'reading.employee_id',
          sql<NoticeKind>`${'playbook'}`.as('kind'),
          sql<string>`${`${entry}@${version}`}`.as('key'),
          sql<string>`${entry}`.as('subject_id'),
          sql<string>`${now.toISOString()}`.as('raised_at'),
          sql<string>`${ripeAt.toISOString()}`.as('ripe_at'),
        ])
        .where('reading.entry', '=', entry)
        .where('reading.version', '=', version),
    )
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
    .where((where) => isAtWork(where, today))
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
    .where((where) => isAtWork(where, today))
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
