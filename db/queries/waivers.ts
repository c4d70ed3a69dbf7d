import type { CalendarDate } from '~/domain/calendar/calendar';
import type { AssignmentId, EmployeeId, ModuleId } from '~/domain/ids';
import type { Db } from '../database';
import { inParts } from './in-parts';

/** A waiver as it was given last. Whether it stands today is for app/domain/assignment/waiver.ts. */
export interface GivenWaiver {
  assignmentId: AssignmentId;
  employeeId: EmployeeId;
  moduleId: ModuleId;
  /** The last day of it; null waives for good. */
  until: CalendarDate | null;
  givenAt: Date;
  reason: string;
  byName: string | null;
}

/** The waivers of these people that were neither ended nor withdrawn, those that are over among them. */
export async function listGivenWaivers(db: Db, employeeIds: readonly EmployeeId[]): Promise<GivenWaiver[]> {
  const given = new Map<string, GivenWaiver>();
  for (const part of inParts([...new Set(employeeIds)], 500)) {
    const rows = await excusedAmong(db, part).execute();
    // The latest word on an assignment comes last and stays.
    for (const row of rows)
      given.set(row.id, {
        assignmentId: row.id as AssignmentId,
        employeeId: row.employee_id as EmployeeId,
        moduleId: row.module_id as ModuleId,
        until: row.excused_until as CalendarDate | null,
        givenAt: new Date(row.excused_at ?? ''),
        reason: row.reason ?? '',
        byName: row.by_name,
      });
  }
  return [...given.values()];
}

function excusedAmong(db: Db, employeeIds: readonly EmployeeId[]) {
  return db
    .selectFrom('assignment')
    .leftJoin('assignment_event as event', (join) =>
      join.onRef('event.assignment_id', '=', 'assignment.id').on('event.kind', '=', 'excused'),
    )
    .leftJoin('employee as giver', 'giver.id', 'event.done_by_id')
    .select(['assignment.id', 'assignment.employee_id', 'assignment.module_id', 'assignment.excused_at', 'assignment.excused_until'])
    .select(['event.reason', 'giver.name as by_name'])
    .where('assignment.employee_id', 'in', employeeIds)
    .where('assignment.excused_at', 'is not', null)
    .where('assignment.withdrawn_at', 'is', null)
    .orderBy('event.happened_at')
    .orderBy('event.id');
}
