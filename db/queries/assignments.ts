import type { Scope } from '~/domain/access/policy';
import type { CalendarDate, TimeZone } from '~/domain/calendar/calendar';
import { partsAgain, type PartsAgain } from '~/domain/content/parts-again';
import type { AssignmentId, CampaignId, CourseId, EmployeeId, EnrolmentRuleId, ModuleId } from '~/domain/ids';
import type { Db } from '../database';
import { prepare } from '../prepared';
import type { AssignmentTable } from '../schema';
import { inParts } from './in-parts';
import { idsInScope } from './reporting-line';
import { refreshStandingRows } from './standing-rows';

/** A module that an employee is to complete by a date. */
export interface Assignment {
  id: AssignmentId;
  employeeId: EmployeeId;
  moduleId: ModuleId;
  /** The course as part of which it was assigned. */
  courseId: CourseId | null;
  origin: AssignmentTable['origin'];
  /** null for a rule or a renewal. */
  assignedById: EmployeeId | null;
  note: string;
  assignedAt: Date;
  dueOn: CalendarDate;
  /** 1 for the first assignment of this module to this person, 2 for the next … */
  number: number;
  ruleId: EnrolmentRuleId | null;
  /** `until` is the last day of the excuse; null excuses for good. */
  excused: { at: Date; until: CalendarDate | null } | null;
  withdrawnAt: Date | null;
  campaignId: CampaignId | null;
}

/** An assignment as its learner sees it: with the name of whoever assigned it. */
export interface ListedAssignment extends Assignment {
  assignedByName: string | null;
  /** What the change asks to be done again; null for the whole module. */
  again: PartsAgain | null;
}

/** Everything that was ever assigned to somebody, what is due first first. */
export async function listAssignments(db: Db, employeeId: EmployeeId): Promise<ListedAssignment[]> {
  const rows = await assignmentsOf(db, { employeeId });
  return rows.map((row) => ({ ...toAssignment(row), ...told(row) }));
}

const assignmentsOf = prepare((db, { employeeId }: { employeeId: string }) =>
  db
    .selectFrom('assignment')
    .leftJoin('employee as assigner', 'assigner.id', 'assignment.assigned_by_id')
    .leftJoin('campaign', 'campaign.id', 'assignment.campaign_id')
    .selectAll('assignment')
    .select(['assigner.name as assigned_by_name', 'campaign.again'])
    .where('assignment.employee_id', '=', employeeId)
    .orderBy('assignment.due_on')
    .orderBy('assignment.assigned_at')
    .orderBy('assignment.id'),
);

/** `zone` is the company’s, here as below: how people stand to modules rests on its days. */
export async function insertAssignments(db: Db, assignments: readonly Assignment[], zone: TimeZone): Promise<void> {
  for (const part of inParts(assignments, 60)) await db.insertInto('assignment').values(part.map(toRow)).execute();
  await refreshStandingRows(
    db,
    assignments.map(({ employeeId }) => employeeId),
    zone,
  );
}

/** An assignment with whom it concerns, for whoever may act on it. */
export interface AssignmentInScope extends ListedAssignment {
  employeeName: string;
  employeeEndedOn: CalendarDate | null;
}

/** Those of the named assignments whose learners the scope covers, by name; another's is not there, like one that nobody made. */
export async function listAssignmentsInScope(db: Db, scope: Scope, ids: readonly AssignmentId[]): Promise<AssignmentInScope[]> {
  const all: AssignmentInScope[] = [];
  for (const part of inParts(ids, 900)) {
    const rows = await db
      .selectFrom('assignment')
      .innerJoin('employee', 'employee.id', 'assignment.employee_id')
      .leftJoin('employee as assigner', 'assigner.id', 'assignment.assigned_by_id')
      .leftJoin('campaign', 'campaign.id', 'assignment.campaign_id')
      .selectAll('assignment')
      .select([
        'campaign.again',
        'employee.name as employee_name',
        'employee.ended_on as employee_ended_on',
        'assigner.name as assigned_by_name',
      ])
      .where('assignment.id', 'in', part)
      .where('assignment.employee_id', 'in', idsInScope(db, scope))
      .orderBy('employee.name')
      .orderBy('assignment.due_on')
      .orderBy('assignment.id')
      .execute();
    all.push(...rows.map((row) => toInScope(row)));
  }
  return all;
}

type ToldRow = AssignmentTable & { assigned_by_name: string | null; again: string | null };

function told({ assigned_by_name, again }: ToldRow): Pick<ListedAssignment, 'assignedByName' | 'again'> {
  return { assignedByName: assigned_by_name, again: again === null ? null : partsAgain.parse(JSON.parse(again)) };
}

type InScopeRow = ToldRow & { employee_name: string; employee_ended_on: string | null };

function toInScope(row: InScopeRow): AssignmentInScope {
  return {
    ...toAssignment(row),
    ...told(row),
    employeeName: row.employee_name,
    employeeEndedOn: row.employee_ended_on as CalendarDate | null,
  };
}

/** Sets the due date of these assignments. A new date ends an excuse: it is asked for again. */
export async function setDueDates(db: Db, ids: readonly AssignmentId[], dueOn: CalendarDate, zone: TimeZone): Promise<void> {
  await update(db, ids, zone, { due_on: dueOn, excused_at: null, excused_until: null });
}

/** Excuses from these assignments, or with null takes the excuse away. */
export async function setExcuses(
  db: Db,
  ids: readonly AssignmentId[],
  excused: { at: Date; until: CalendarDate | null } | null,
  zone: TimeZone,
): Promise<void> {
  await update(db, ids, zone, { excused_at: excused?.at.toISOString() ?? null, excused_until: excused?.until ?? null });
}

/** Withdraws these assignments, or with null asks for them again. */
export async function setWithdrawn(db: Db, ids: readonly AssignmentId[], at: Date | null, zone: TimeZone): Promise<void> {
  await update(db, ids, zone, { withdrawn_at: at?.toISOString() ?? null });
}

async function update(db: Db, ids: readonly AssignmentId[], zone: TimeZone, changed: Partial<AssignmentTable>): Promise<void> {
  for (const part of inParts(ids, 900)) {
    const rows = await db.updateTable('assignment').set(changed).where('id', 'in', part).returning('employee_id').execute();
    await refreshStandingRows(
      db,
      rows.map((row) => row.employee_id),
      zone,
    );
  }
}

function toAssignment(row: AssignmentTable): Assignment {
  return {
    id: row.id as AssignmentId,
    employeeId: row.employee_id as EmployeeId,
    moduleId: row.module_id as ModuleId,
    courseId: row.course_id as CourseId | null,
    origin: row.origin,
    assignedById: row.assigned_by_id as EmployeeId | null,
    note: row.note,
    assignedAt: new Date(row.assigned_at),
    dueOn: row.due_on as CalendarDate,
    number: row.number,
    ruleId: row.rule_id as EnrolmentRuleId | null,
    excused: row.excused_at === null ? null : { at: new Date(row.excused_at), until: row.excused_until as CalendarDate | null },
    withdrawnAt: row.withdrawn_at === null ? null : new Date(row.withdrawn_at),
    campaignId: row.campaign_id as CampaignId | null,
  };
}

function toRow(assignment: Assignment): AssignmentTable {
  return {
    id: assignment.id,
    employee_id: assignment.employeeId,
    module_id: assignment.moduleId,
    course_id: assignment.courseId,
    origin: assignment.origin,
    assigned_by_id: assignment.assignedById,
    note: assignment.note,
    assigned_at: assignment.assignedAt.toISOString(),
    due_on: assignment.dueOn,
    number: assignment.number,
    rule_id: assignment.ruleId,
    excused_at: assignment.excused?.at.toISOString() ?? null,
    excused_until: assignment.excused?.until ?? null,
    withdrawn_at: assignment.withdrawnAt?.toISOString() ?? null,
    campaign_id: assignment.campaignId,
  };
}
