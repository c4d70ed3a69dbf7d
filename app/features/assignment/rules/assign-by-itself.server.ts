import { numberByItself } from '~/domain/assignment/by-itself';
import { dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import { groupBy } from '~/domain/group-by';
import type { AssignmentId, CampaignId, CourseId, EmployeeId, EnrolmentRuleId, ModuleId } from '~/domain/ids';
import type { Db } from '~db/database';
import { insertAssignmentEvents } from '~db/queries/assignment-acts';
import { listAssignmentsOfChosen, listCertificationsOfChosen } from '~db/queries/assigning';
import { insertAssignments, type Assignment } from '~db/queries/assignments';
import type { Deps } from '../../deps.server';

/** A module that is to be assigned by itself, if nothing stands against it. */
export interface Wish {
  employeeId: EmployeeId;
  moduleId: ModuleId;
  courseId: CourseId | null;
  dueOn: CalendarDate;
  note: string;
  origin: 'rule' | 'renewal';
  ruleId: EnrolmentRuleId | null;
  campaignId: CampaignId | null;
}

/**
 * Assigns what is neither asked for already nor excused nor (for a rule) certified, with the first line of its history.
 * A constant number of statements for reading, whatever the number of wishes. Answers what it assigned.
 */
export async function assignByItself(tx: Db, deps: Deps, wishes: readonly Wish[]): Promise<Assignment[]> {
  const now = deps.now();
  const zone = deps.company.timeZone;
  const ids = [...new Set(wishes.map(({ employeeId }) => employeeId))];
  const modules = [...new Set(wishes.map(({ moduleId }) => moduleId))];
  if (ids.length === 0) return [];
  const chosen = { scope: { kind: 'company' }, choice: { kind: 'people', ids }, today: dateIn(zone, now) } as const;
  const assignments = groupBy(await listAssignmentsOfChosen(tx, chosen, modules), placeKey);
  const certifications = groupBy(await listCertificationsOfChosen(tx, chosen, modules), placeKey);
  const added = wishes.flatMap((wish): Assignment[] => {
    const place = { assignments: assignments.get(placeKey(wish)) ?? [], certifications: certifications.get(placeKey(wish)) ?? [] };
    const number = numberByItself(place, wish.origin, zone, now);
    if (number === undefined) return [];
    const untouched = { assignedById: null, excused: null, withdrawnAt: null };
    return [{ id: deps.newId() as AssignmentId, ...wish, ...untouched, assignedAt: now, number }];
  });
  await insertAssignments(tx, added, zone);
  await insertAssignmentEvents(
    tx,
    added.map(({ id, dueOn, note }) => ({
      ...{ id: deps.newId(), kind: 'assigned', assignmentId: id, beforeDueOn: null, dueOn, until: null, reason: note },
      ...{ actId: null, doneById: null, happenedAt: now },
    })),
  );
  return added;
}

function placeKey({ employeeId, moduleId }: { employeeId: EmployeeId; moduleId: ModuleId }): string {
  return `${employeeId} ${moduleId}`;
}
