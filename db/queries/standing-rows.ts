import { sql } from 'kysely';
import { dateIn, type TimeZone } from '~/domain/calendar/calendar';
import type { Db } from '../database';
import { inParts } from './in-parts';

/**
 * Makes the standing rows of these people say what their assignments and certifications say. Call it in the transaction
 * that wrote to either. What was earned after it settles an assignment, and so does what was in force when it was
 * assigned, unless it was assigned to renew that very certification; an excuse outranks the latter:
 * app/domain/assignment/assignment-status.ts. That day is one of the company’s calendar, in `zone`.
 */
export async function refreshStandingRows(db: Db, employeeIds: readonly string[], zone: TimeZone): Promise<void> {
  for (const part of inParts([...new Set(employeeIds)], 400)) {
    await db.deleteFrom('standing_row').where('employee_id', 'in', part).execute();
    await insertStandingRows(db, part, await listOtherDays(db, part, zone));
  }
}

/**
 * The assignments whose day of UTC says something else than the company’s about a certification that ended around it:
 * no database of ours knows time zones, and these are few.
 */
async function listOtherDays(db: Db, employeeIds: readonly string[], zone: TimeZone): Promise<string[]> {
  const rows = await db
    .selectFrom('assignment')
    .innerJoin('register_row as held', (join) =>
      join.onRef('held.employee_id', '=', 'assignment.employee_id').onRef('held.subject_id', '=', 'assignment.module_id'),
    )
    .select(['assignment.id', 'assignment.assigned_at'])
    .select(sql<string>`max(coalesce(held.expires_on, '9999-12-31'))`.as('until'))
    .where('assignment.employee_id', 'in', employeeIds)
    .where('held.kind', '=', 'module')
    // Not of the column itself: SQLite would look through all that stand in a large register, instead of these people's.
    .where(sql<string>`held.standing || ''`, '=', 'standing')
    .groupBy(['assignment.id', 'assignment.assigned_at'])
    .execute();
  const other = rows.filter(({ assigned_at: at, until }) => until < at.slice(0, 10) !== until < dateIn(zone, new Date(at)));
  return other.map(({ id }) => id);
}

async function insertStandingRows(db: Db, employeeIds: readonly string[], otherDays: readonly string[]): Promise<void> {
  const isOther = otherDays.length === 0 ? sql`1 = 0` : sql`assignment.id in (${sql.join(otherDays)})`;
  const who = sql`(${sql.join(employeeIds)})`;
  await sql`insert into standing_row (employee_id, module_id, due_on, excused_until, held_until, last_day, held)
    with held as (
      select employee_id, subject_id,
        max(case when standing = 'standing' then earned_at end) as earned_at,
        max(case when standing = 'standing' then coalesce(expires_on, '9999-12-31') end) as until,
        max(expires_on) as last_day
      from register_row
      where kind = 'module' and standing <> 'renewed' and employee_id in ${who} group by employee_id, subject_id
    ),
    standing_assignment as (
      select assignment.*, case when withdrawn_at is null and (held.earned_at is null or held.earned_at < assigned_at) then 1 else 0 end as counts,
        case when origin = 'renewal' or held.until is null or (held.until < substr(assigned_at, 1, 10)) <> (${isOther}) then 1 else 0 end as asks
      from assignment left join held on held.employee_id = assignment.employee_id and held.subject_id = assignment.module_id
      where assignment.employee_id in ${who}
    ),
    asked as (
      select employee_id, module_id,
        max(case when counts = 1 and asks = 1 then due_on end) as due_on,
        max(case when counts = 1 and excused_at is not null then coalesce(excused_until, '9999-12-31') end) as excused_until
      from standing_assignment group by employee_id, module_id
    ),
    place as (select employee_id, subject_id as module_id from held union select employee_id, module_id from asked)
    select place.employee_id, place.module_id, asked.due_on, asked.excused_until, held.until, held.last_day,
      case when held.employee_id is null then 0 else 1 end
    from place
    left join held on held.employee_id = place.employee_id and held.subject_id = place.module_id
    left join asked on asked.employee_id = place.employee_id and asked.module_id = place.module_id`.execute(db);
}
