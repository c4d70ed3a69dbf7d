import { sql } from 'kysely';
import type { Db } from '../database';
import { inParts } from './in-parts';

/**
 * Makes the standing rows of these people say what their assignments and certifications say. Call it in the transaction
 * that wrote to either. What was earned after it settles an assignment, and so does what was in force when it was
 * assigned, unless it was assigned to renew that very certification; an excuse outranks the latter:
 * app/domain/assignment/assignment-status.ts. Whether
 * that was in force is told by the day of UTC, which matters only where it ended on that very day.
 */
export async function refreshStandingRows(db: Db, employeeIds: readonly string[]): Promise<void> {
  for (const part of inParts([...new Set(employeeIds)], 400)) {
    await db.deleteFrom('standing_row').where('employee_id', 'in', part).execute();
    await insertStandingRows(db, part);
  }
}

async function insertStandingRows(db: Db, employeeIds: readonly string[]): Promise<void> {
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
        case when origin = 'renewal' or held.until is null or held.until < substr(assigned_at, 1, 10) then 1 else 0 end as asks
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
