import type { CalendarDate } from '~/domain/calendar/calendar';
import type { AssignmentId, CourseId, EmployeeId, EnrolmentRuleId, ModuleId } from '~/domain/ids';
import type { Db } from '../database';
import type { AssignmentTable } from '../schema';

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
}

/** An assignment as its learner sees it: with the name of whoever assigned it. */
export interface ListedAssignment extends Assignment {
  assignedByName: string | null;
}

/** Everything that was ever assigned to somebody, what is due first first. */
export async function listAssignments(db: Db, employeeId: EmployeeId): Promise<ListedAssignment[]> {
  const rows = await db
    .selectFrom('assignment')
    .leftJoin('employee as assigner', 'assigner.id', 'assignment.assigned_by_id')
    .selectAll('assignment')
    .select('assigner.name as assigned_by_name')
    .where('assignment.employee_id', '=', employeeId)
    .orderBy('assignment.due_on')
    .orderBy('assignment.assigned_at')
    .orderBy('assignment.id')
    .execute();
  return rows.map((row) => ({ ...toAssignment(row), assignedByName: row.assigned_by_name }));
}

export async function insertAssignments(db: Db, assignments: readonly Assignment[]): Promise<void> {
  const rows = assignments.map(toRow);
  // Nine hundred parameters at a time stay below what either database takes.
  for (let start = 0; start < rows.length; start += 60)
    await db
      .insertInto('assignment')
      .values(rows.slice(start, start + 60))
      .execute();
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
  };
}
