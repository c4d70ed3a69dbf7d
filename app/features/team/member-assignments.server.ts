import type { CalendarDate } from '~/domain/calendar/calendar';
import { dateIn } from '~/domain/calendar/calendar';
import { nearDate, recordDate } from '~/domain/calendar/in-words';
import type { AssignmentId, EmployeeId, ModuleId } from '~/domain/ids';
import { listAssignments, type ListedAssignment } from '~db/queries/assignments';
import type { Deps } from '../deps.server';

/** One assignment of somebody in a sentence; its history and what can be done about it stand on a page of its own. */
export interface MemberAssignment {
  id: AssignmentId;
  moduleId: ModuleId;
  says: string;
}

/** The latest first. */
export async function listMemberAssignments(deps: Deps, employeeId: EmployeeId, today: CalendarDate): Promise<MemberAssignment[]> {
  const assignments = await listAssignments(deps.db, employeeId);
  return assignments
    .sort((one, other) => other.assignedAt.getTime() - one.assignedAt.getTime())
    .map((assignment) => ({ id: assignment.id, moduleId: assignment.moduleId, says: inWords(deps, assignment, today) }));
}

function inWords(deps: Deps, assignment: ListedAssignment, today: CalendarDate): string {
  const on = recordDate(dateIn(deps.company.timeZone, assignment.assignedAt));
  const due = `due ${nearDate(assignment.dueOn, today)}${standingOf(assignment)}`;
  const note = assignment.note ? `: “${assignment.note}”` : '.';
  return `Assigned ${byWhom(assignment)} on ${on}, ${due}${note}`;
}

function byWhom({ origin, assignedByName }: ListedAssignment): string {
  if (assignedByName) return `by ${assignedByName}`;
  return origin === 'renewal' ? 'by itself, as a renewal,' : 'by a rule';
}

function standingOf({ withdrawnAt, excused }: ListedAssignment): string {
  if (withdrawnAt) return ', withdrawn';
  if (excused) return excused.until ? `, excused until ${recordDate(excused.until)}` : ', excused for good';
  return '';
}
