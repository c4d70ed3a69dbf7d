import type { CalendarDate } from '~/domain/calendar/calendar';
import { dateIn } from '~/domain/calendar/calendar';
import { nearDate, recordDate } from '~/domain/calendar/in-words';
import type { AssignmentId, EmployeeId, ModuleId } from '~/domain/ids';
import { listAssignmentEvents } from '~db/queries/assignment-acts';
import { listAssignments, type ListedAssignment } from '~db/queries/assignments';
import { historyLine } from '../assignment/history-words';
import type { Deps } from '../deps.server';

/** One assignment of somebody in a sentence; what can be done about it stands on a page of its own. */
export interface MemberAssignment {
  id: AssignmentId;
  moduleId: ModuleId;
  says: string;
  byRule: boolean;
  /** What happened to it since, the oldest first: “12 Nov 2026: Moved by …”. */
  history: string[];
}

/** The latest first. Two statements, however many there are. */
export async function listMemberAssignments(deps: Deps, employeeId: EmployeeId, today: CalendarDate): Promise<MemberAssignment[]> {
  const assignments = await listAssignments(deps.db, employeeId);
  const events = await listAssignmentEvents(
    deps.db,
    assignments.map(({ id }) => id),
  );
  return assignments
    .sort((one, other) => other.assignedAt.getTime() - one.assignedAt.getTime())
    .map((assignment) => ({
      ...{ id: assignment.id, moduleId: assignment.moduleId, says: inWords(deps, assignment, today) },
      byRule: assignment.ruleId !== null,
      history: events
        .filter(({ assignmentId, kind }) => assignmentId === assignment.id && kind !== 'assigned')
        .map((event) => `${recordDate(dateIn(deps.company.timeZone, event.happenedAt))}: ${historyLine(event, today)}`),
    }));
}

function inWords(deps: Deps, assignment: ListedAssignment, today: CalendarDate): string {
  const on = recordDate(dateIn(deps.company.timeZone, assignment.assignedAt));
  const due = `due ${nearDate(assignment.dueOn, today)}${standingOf(assignment)}`;
  const note = assignment.note ? `: “${assignment.note}”` : '.';
  return `Assigned ${byWhom(assignment)} on ${on}, ${due}${note}`;
}

function byWhom({ origin, assignedByName, campaignId }: ListedAssignment): string {
  if (campaignId) return 'because the module changed,';
  if (assignedByName) return `by ${assignedByName}`;
  return origin === 'renewal' ? 'automatically, as a renewal,' : 'by a rule';
}

function standingOf({ withdrawnAt, excused }: ListedAssignment): string {
  if (withdrawnAt) return ', withdrawn';
  if (excused) return excused.until ? `, excused until ${recordDate(excused.until)}` : ', excused for good';
  return '';
}
