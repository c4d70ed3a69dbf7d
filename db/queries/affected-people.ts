import { sql, type RawBuilder } from 'kysely';
import type { AffectedStanding } from '~/domain/assignment/campaign';
import { endOfTime, type CalendarDate } from '~/domain/calendar/calendar';
import type { CampaignId, EmployeeId, ModuleId } from '~/domain/ids';
import type { Db } from '../database';

/** A change with what decides whom it affects. */
export interface AffectedQuestion {
  moduleId: ModuleId;
  /** Whoever is certified on one of these knows the change. */
  labelsSince: readonly string[];
  today: CalendarDate;
  /** The end of the grace time: what runs out until then is renewed whole. */
  dueOn: CalendarDate;
}

/** How many employed people of each department a change affects, and what a campaign would do for them. One statement. */
export async function countAffected(
  db: Db,
  question: AffectedQuestion,
): Promise<{ department: string; standing: AffectedStanding; people: number }[]> {
  const { rows } = await sql<{ department: string; standing: AffectedStanding; people: string | number }>`
    ${affected(question)}
    select department, standing, count(*) as people from affected group by department, standing order by department`.execute(db);
  return rows.map((row) => ({ ...row, people: Number(row.people) }));
}

export interface AffectedPerson {
  employeeId: EmployeeId;
  number: string;
  name: string;
  department: string;
  jobRole: string;
  /** The edition on which they are certified. */
  editionLabel: string;
  expiresOn: CalendarDate | null;
  standing: AffectedStanding;
}

/** By name. */
export async function listAffected(db: Db, question: AffectedQuestion, page: { limit: number; offset: number }): Promise<AffectedPerson[]> {
  const { rows } = await sql<AffectedRow>`${affected(question)}
    select * from affected order by name, employee_id limit ${page.limit} offset ${page.offset}`.execute(db);
  return rows.map((row) => ({
    ...{ employeeId: row.employee_id as EmployeeId, number: row.number, name: row.name, department: row.department },
    ...{ jobRole: row.job_role, editionLabel: row.edition_label, standing: row.standing },
    expiresOn: row.until === endOfTime ? null : (row.until as CalendarDate),
  }));
}

/**
 * Those whom a campaign has not asked yet since they were last certified, in the order of their ids; `after` goes on
 * behind one. Whoever was asked and had it withdrawn is not asked again.
 */
export async function listToEnrol(
  db: Db,
  question: AffectedQuestion & { campaignId: CampaignId },
  { after, limit }: { after: string; limit: number },
): Promise<EmployeeId[]> {
  const { rows } = await sql<{ employee_id: string }>`${affected(question)}
    select employee_id from affected where standing = 'asked' and employee_id > ${after}
      and not exists (select 1 from assignment where assignment.campaign_id = ${question.campaignId}
        and assignment.employee_id = affected.employee_id and assignment.assigned_at > (
          select max(earned_at) from register_row as earned where earned.employee_id = affected.employee_id
            and earned.subject_id = ${question.moduleId} and earned.kind = 'module' and earned.standing = 'standing'))
    order by employee_id limit ${limit}`.execute(db);
  return rows.map((row) => row.employee_id as EmployeeId);
}

interface AffectedRow {
  employee_id: string;
  number: string;
  name: string;
  department: string;
  job_role: string;
  edition_label: string;
  until: string;
  standing: AffectedStanding;
}

/**
 * Everybody employed whose certification counts today and is on an edition from before the change; what was earned
 * elsewhere has none. The first part reads register_row_by_edition alone.
 */
function affected({ moduleId, labelsSince, today, dueOn }: AffectedQuestion): RawBuilder<unknown> {
  return sql`with held as (
      select employee_id, max(edition_label) as edition_label, max(coalesce(expires_on, ${endOfTime})) as until
      from register_row
      where kind = 'module' and standing = 'standing' and subject_id = ${moduleId} and origin = 'earned'
        and coalesce(expires_on, ${endOfTime}) >= ${today}
      group by employee_id
      having max(case when edition_label in (${sql.join(labelsSince)}) then 1 else 0 end) = 0
    ),
    affected as (
      select held.employee_id, employee.number, employee.name, employee.department, employee.job_role,
        held.edition_label, held.until,
        case when asked.excused_until >= ${today} then 'excused'
          when asked.due_on is not null then 'asked-already'
          when held.until <= ${dueOn} then 'renews-whole'
          else 'asked' end as standing
      from held join employee on employee.id = held.employee_id
      left join standing_row as asked on asked.employee_id = held.employee_id and asked.module_id = ${moduleId}
      where employee.ended_on is null or employee.ended_on >= ${today}
    )`;
}
