import { sql, type RawBuilder } from 'kysely';
import type { CampaignState } from '~/domain/assignment/campaign';
import type { CalendarDate } from '~/domain/calendar/calendar';
import type { AssignmentId, CampaignId, EmployeeId } from '~/domain/ids';
import type { Db } from '../database';

export interface AskedPerson {
  assignmentId: AssignmentId;
  employeeId: EmployeeId;
  number: string;
  name: string;
  department: string;
  dueOn: CalendarDate;
  state: CampaignState;
}

/** How many people each campaign asked, by how they stand today; excused, withdrawn and gone ones are left out. One statement. */
export async function countAsked(db: Db, today: CalendarDate): Promise<{ campaignId: CampaignId; state: CampaignState; people: number }[]> {
  const { rows } = await sql<{ campaign_id: string; state: CampaignState; people: string | number }>`${asked(today)}
    select campaign_id, state, count(*) as people from asked group by campaign_id, state`.execute(db);
  return rows.map(({ campaign_id, state, people }) => ({ campaignId: campaign_id as CampaignId, state, people: Number(people) }));
}

/** Whom a campaign asked, who is late first. */
export async function listAsked(
  db: Db,
  { campaignId, today }: { campaignId: CampaignId; today: CalendarDate },
  page: { limit: number; offset: number },
): Promise<AskedPerson[]> {
  const { rows } = await sql<AskedRow>`${asked(today, campaignId)}
    select * from asked order by case state when 'late' then 1 when 'open' then 2 when 'done' then 3 else 4 end, name, employee_id
    limit ${page.limit} offset ${page.offset}`.execute(db);
  return rows.map((row) => ({
    ...{ assignmentId: row.id as AssignmentId, employeeId: row.employee_id as EmployeeId, number: row.number, name: row.name },
    ...{ department: row.department, dueOn: row.due_on as CalendarDate, state: row.state },
  }));
}

/** How many assignments an ended campaign still has to withdraw, among them those of people who are excused. */
export async function countUndone(db: Db, { campaignId, today }: { campaignId: CampaignId; today: CalendarDate }): Promise<number> {
  const { rows } = await sql<{ people: string | number }>`${asked(today, campaignId)}
    select count(*) as people from asked where state <> 'done' and withdrawn_at is null`.execute(db);
  return Number(rows[0]?.people ?? 0);
}

/** Some of them; what was withdrawn is not among them any more. */
export async function listUndone(
  db: Db,
  { campaignId, today, limit }: { campaignId: CampaignId; today: CalendarDate; limit: number },
): Promise<{ id: AssignmentId; employeeId: EmployeeId; dueOn: CalendarDate }[]> {
  const { rows } = await sql<AskedRow>`${asked(today, campaignId)}
    select * from asked where state <> 'done' and withdrawn_at is null order by employee_id limit ${limit}`.execute(db);
  return rows.map((row) => ({ id: row.id as AssignmentId, employeeId: row.employee_id as EmployeeId, dueOn: row.due_on as CalendarDate }));
}

interface AskedRow {
  id: string;
  campaign_id: string;
  employee_id: string;
  number: string;
  name: string;
  department: string;
  due_on: string;
  state: CampaignState;
}

/** The latest assignment by a campaign of each person: found by its index alone, whatever a planner knows of the tables. */
function asked(today: CalendarDate, campaignId?: CampaignId): RawBuilder<unknown> {
  const which = campaignId === undefined ? sql`is not null` : sql`= ${campaignId}`;
  return sql`with asked as (
      select one.id, one.campaign_id, one.employee_id, one.withdrawn_at, one.due_on, employee.number, employee.name, employee.department,
        case when exists (select 1 from register_row as earned where earned.employee_id = one.employee_id
            and earned.subject_id = one.module_id and earned.kind = 'module' and earned.standing <> 'revoked'
            and earned.earned_at >= one.assigned_at) then 'done'
          when one.withdrawn_at is not null or employee.ended_on < ${today}
            or (one.excused_at is not null and (one.excused_until is null or one.excused_until >= ${today})) then 'left-out'
          when one.due_on < ${today} then 'late' else 'open' end as state
      from assignment as one
      join employee on employee.id = one.employee_id
      where one.campaign_id ${which} and not exists (select 1 from assignment as later where later.campaign_id = one.campaign_id
        and later.employee_id = one.employee_id and later.number > one.number)
    )`;
}
