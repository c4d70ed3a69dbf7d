import { sql, type RawBuilder } from 'kysely';
import type { AffectedStanding, CampaignState } from '~/domain/assignment/campaign';
import { endOfTime, type CalendarDate } from '~/domain/calendar/calendar';
import { partsAgain, type PartsAgain } from '~/domain/content/parts-again';
import type { AssignmentId, CampaignId, EmployeeId, ModuleId } from '~/domain/ids';
import type { Db } from '../database';

/** A renewal of only what changed, asked of everybody who was certified before a material change. */
export interface Campaign {
  id: CampaignId;
  moduleId: ModuleId;
  /** The label of the edition that the change made. */
  editionLabel: string;
  /** The author's sentence. */
  says: string;
  again: PartsAgain;
  /** The end of the grace time. */
  dueOn: CalendarDate;
  openedById: EmployeeId;
  openedAt: Date;
  ended: { byId: EmployeeId; at: Date } | null;
}

/** Every campaign that was ever opened, the latest first. */
export async function listCampaigns(db: Db): Promise<Campaign[]> {
  const rows = await db.selectFrom('campaign').selectAll().orderBy('opened_at', 'desc').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id as CampaignId,
    moduleId: row.module_id as ModuleId,
    editionLabel: row.edition_label,
    says: row.says,
    again: partsAgain.parse(JSON.parse(row.again)),
    dueOn: row.due_on as CalendarDate,
    openedById: row.opened_by_id as EmployeeId,
    openedAt: new Date(row.opened_at),
    ended: row.ended_at === null ? null : { byId: row.ended_by_id as EmployeeId, at: new Date(row.ended_at) },
  }));
}

/** False when the change has a campaign already: two clicks open one. */
export async function insertCampaign(db: Db, campaign: Omit<Campaign, 'ended'>): Promise<boolean> {
  const result = await db
    .insertInto('campaign')
    .values({
      ...{ id: campaign.id, module_id: campaign.moduleId, edition_label: campaign.editionLabel, says: campaign.says },
      ...{ again: JSON.stringify(campaign.again), due_on: campaign.dueOn, opened_by_id: campaign.openedById },
      opened_at: campaign.openedAt.toISOString(),
    })
    .onConflict((conflict) => conflict.columns(['module_id', 'edition_label']).doNothing())
    .executeTakeFirstOrThrow();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Whether nobody is asked any more by it. */
export async function isEnded(db: Db, id: CampaignId): Promise<boolean> {
  const row = await db.selectFrom('campaign').select('ended_at').where('id', '=', id).executeTakeFirstOrThrow();
  return row.ended_at !== null;
}

/** False when it was ended before. */
export async function endCampaign(db: Db, id: CampaignId, { byId, at }: NonNullable<Campaign['ended']>): Promise<boolean> {
  const result = await db
    .updateTable('campaign')
    .set({ ended_by_id: byId, ended_at: at.toISOString() })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

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
