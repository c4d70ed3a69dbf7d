import { sql, type Expression, type SqlBool } from 'kysely';
import type { CalendarDate } from '~/domain/calendar/calendar';
import type { Reminder } from '~/domain/mail/mail-times';
import type { PlaybookEntryId } from '~/domain/playbook/entry';
import type { Db } from '../database';
import { isAtWork } from './at-work';
import type { NoticeKind, Raising } from './notices';

/** Adds the notices that a query finds; what was raised before stays as it is. Answers how many are new. */
async function raise(db: Db, found: Expression<unknown>): Promise<number> {
  const raised = await db
    .insertInto('notice')
    .columns(['employee_id', 'kind', 'key', 'subject_id', 'raised_at', 'ripe_at'])
    .expression(found)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(raised.numInsertedOrUpdatedRows ?? 0n);
}

/** The last two columns of a notice. */
function timesOf({ now, ripeAt }: Raising) {
  return [sql<string>`${now.toISOString()}`.as('raised_at'), sql<string>`${ripeAt.toISOString()}`.as('ripe_at')] as const;
}

/**
 * One for each assignment that was made, moved or withdrawn since then. Whoever was excused when it was withdrawn was asked
 * for nothing, and is told nothing. Answers how many are new.
 */
export async function raiseAssignmentNotices(db: Db, { since, ...times }: Raising & { since: Date }): Promise<number> {
  return raise(
    db,
    db
      .selectFrom('assignment_event as event')
      .innerJoin('assignment', 'assignment.id', 'event.assignment_id')
      .select((column) => [
        'assignment.employee_id',
        column.ref('event.kind').$castTo<NoticeKind>().as('kind'),
        'event.id as key',
        'assignment.id as subject_id',
        ...timesOf(times),
      ])
      .where('event.kind', 'in', ['assigned', 'moved', 'withdrawn'])
      .where('event.happened_at', '>=', since.toISOString())
      .where('event.happened_at', '<=', times.now.toISOString())
      .where(
        sql<SqlBool>`not (event.kind = 'withdrawn' and assignment.excused_at is not null
          and (assignment.excused_until is null or assignment.excused_until >= substr(event.happened_at, 1, 10)))`,
      ),
  );
}

/** The day by which it is really asked for, as `effectiveDueOn` of app/domain/assignment says. */
const effectiveDueOn = sql<string>`case when a.excused_until > a.due_on then a.excused_until else a.due_on end`;

/**
 * One for each open assignment of which somebody at work is to be reminded today: a statement for each reminder. It may
 * raise one too many at the edge of a day, since what is certified is only roughly known here; the mail looks exactly.
 * Answers how many are new.
 */
export async function raiseDueNotices(
  db: Db,
  { reminders, ...when }: Raising & { today: CalendarDate; reminders: readonly Reminder[] },
): Promise<number> {
  let raised = 0;
  for (const reminder of reminders) raised += await raise(db, dueFor(db, reminder, when));
  return raised;
}

function dueFor(db: Db, { kind, from, to, assignedBefore }: Reminder, { today, ...times }: Raising & { today: CalendarDate }) {
  return (
    db
      .selectFrom('assignment as a')
      .innerJoin('employee', 'employee.id', 'a.employee_id')
      .select([
        'a.employee_id',
        sql<NoticeKind>`${kind}`.as('kind'),
        sql<string>`a.id || '@' || ${effectiveDueOn}`.as('key'),
        'a.id as subject_id',
        ...timesOf(times),
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
      .where(isAtWork(today))
      .where((where) => where.not(where.exists(settling(db, where.ref('a.employee_id'), where.ref('a.module_id')))))
  );
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

/** The digest of this week for everybody who supervises somebody, wants it and is at work. Answers how many are new. */
export async function raiseDigestNotices(
  db: Db,
  { today, monday, ...times }: Raising & { today: CalendarDate; monday: CalendarDate },
): Promise<number> {
  return raise(
    db,
    db
      .selectFrom('employee')
      .select([
        'employee.id',
        sql<NoticeKind>`${'digest'}`.as('kind'),
        sql<string>`${monday}`.as('key'),
        sql<string>`${monday}`.as('subject_id'),
        ...timesOf(times),
      ])
      .where(isAtWork(today))
      .where(
        sql<SqlBool>`exists (select 1 from employee as report where report.manager_id = employee.id
          and (report.ended_on is null or report.ended_on >= ${today}))`,
      )
      .where(
        sql<SqlBool>`not exists (select 1 from mail_preference as said where said.employee_id = employee.id
          and said.kind = 'digest' and said.wanted = 0)`,
      ),
  );
}

/** One for everybody who is asked to read this version of a procedure. */
export async function raisePlaybookNotices(
  db: Db,
  { entry, version }: { entry: PlaybookEntryId; version: number },
  times: Raising,
): Promise<void> {
  await raise(
    db,
    db
      .selectFrom('playbook_reading as reading')
      .select([
        'reading.employee_id',
        sql<NoticeKind>`${'playbook'}`.as('kind'),
        sql<string>`${`${entry}@${version}`}`.as('key'),
        sql<string>`${entry}`.as('subject_id'),
        ...timesOf(times),
      ])
      .where('reading.entry', '=', entry)
      .where('reading.version', '=', version),
  );
}
