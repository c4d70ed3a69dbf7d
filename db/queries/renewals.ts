import { sql, type SqlBool } from 'kysely';
import { addDays, endOfTime, type CalendarDate } from '~/domain/calendar/calendar';
import { renewalWindowDays } from '~/domain/certification/term';
import type { EmployeeId, ModuleId } from '~/domain/ids';
import type { Db } from '../database';

/** A certification that runs out, of somebody employed, for which no renewal was assigned yet. */
export interface ExpiringModule {
  certificationId: string;
  employeeId: EmployeeId;
  moduleId: ModuleId;
  expiresOn: CalendarDate;
}

/** Where a page ends, by which the next one is found. */
export type ExpiringPlace = Pick<ExpiringModule, 'expiresOn' | 'certificationId'>;

/**
 * `lately`: what runs out within thirty days, and what ran out in the last thirty: nothing may have run meanwhile.
 * `behind-waivers`: what ran out before that, where a waiver ended in the last thirty.
 */
export const expiringKinds = ['lately', 'behind-waivers'] as const;

interface ExpiringPage {
  kind: (typeof expiringKinds)[number];
  today: CalendarDate;
  after: ExpiringPlace | null;
  limit: number;
}

/**
 * Whatever of this kind was revoked, renewed, or is outlived by another one is left out, and so is what a renewal was once
 * assigned for; that a change was asked for is no renewal of the whole. One statement, in the order of last days.
 */
export async function listExpiringModules(db: Db, { kind, today, after, limit }: ExpiringPage): Promise<ExpiringModule[]> {
  let query = db
    .selectFrom('register_row as held')
    .innerJoin('employee', 'employee.id', 'held.employee_id')
    .select(['held.certification_id', 'held.employee_id', 'held.subject_id', 'held.expires_on'])
    .where('held.kind', '=', 'module')
    // Said beside what the events say. Not of the column itself: SQLite would look through all that stand in a large register.
    .where(sql<string>`held.standing || ''`, 'in', ['standing', 'renewed'])
    .where(kind === 'lately' ? endsLately(today) : isBehindWaiver(today));
  if (after) query = query.where(sql<SqlBool>`(${lastDay}, held.certification_id) > (${after.expiresOn}, ${after.certificationId})`);
  const rows = await query
    .where((where) => where.or([where('employee.ended_on', 'is', null), where('employee.ended_on', '>=', today)]))
    .where(
      sql<SqlBool>`not exists (select 1 from assignment where assignment.employee_id = held.employee_id
        and assignment.module_id = held.subject_id and assignment.origin = 'renewal'
        and assignment.campaign_id is null and assignment.assigned_at > held.earned_at)`,
    )
    .where(isNotRevoked('held'))
    .where(
      sql<SqlBool>`not exists (select 1 from register_row as other where other.employee_id = held.employee_id
        and other.subject_id = held.subject_id and other.kind = 'module' and other.certification_id <> held.certification_id
        and (other.expires_on is null or other.expires_on > held.expires_on
          or (other.expires_on = held.expires_on and other.certification_id > held.certification_id)) and ${isNotRevoked('other')})`,
    )
    .orderBy(lastDay)
    .orderBy('held.certification_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    certificationId: row.certification_id,
    employeeId: row.employee_id as EmployeeId,
    moduleId: row.subject_id as ModuleId,
    expiresOn: row.expires_on as CalendarDate,
  }));
}

/** As the index of ends has it, which is in the order of the pages. */
const lastDay = sql<string>`coalesce(held.expires_on, ${sql.lit(endOfTime)})`;

function endsLately(today: CalendarDate) {
  return sql<SqlBool>`${lastDay} between ${addDays(today, -renewalWindowDays)} and ${addDays(today, renewalWindowDays)}`;
}

/** Said twice: by person for the index, and by module to be exact. */
function isBehindWaiver(today: CalendarDate) {
  const ended = sql`from assignment as waived where waived.withdrawn_at is null
    and waived.excused_until between ${addDays(today, -renewalWindowDays)} and ${addDays(today, -1)}`;
  return sql<SqlBool>`(held.expires_on < ${addDays(today, -renewalWindowDays)} and held.employee_id in (select waived.employee_id ${ended}) and exists (select 1 ${ended}
    and waived.employee_id = held.employee_id and waived.module_id = held.subject_id))`;
}

function isNotRevoked(certification: 'held' | 'other') {
  return sql<SqlBool>`coalesce((select event.kind from certification_event as event
    where event.certification_id = ${sql.ref(`${certification}.certification_id`)}
    order by event.happened_at desc, event.id desc limit 1), '') <> 'revoked'`;
}
