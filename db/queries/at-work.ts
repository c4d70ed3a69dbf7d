import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { CalendarDate } from '~/domain/calendar/calendar';

/** Of `employee`: employed on the day, reachable by mail, and not on a leave. */
export function isAtWork(today: CalendarDate): RawBuilder<SqlBool> {
  return sql<SqlBool>`(employee.email is not null and employee.hired_on <= ${today}
    and (employee.ended_on is null or employee.ended_on >= ${today})
    and not exists (select 1 from employee_leave as leave where leave.employee_id = employee.id
      and leave.from_on <= ${today} and (leave.until_on is null or leave.until_on >= ${today})))`;
}
