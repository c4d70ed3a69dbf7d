import type { AssignmentStatus } from '~/domain/assignment/assignment-status';
import type { CalendarDate } from '~/domain/calendar/calendar';
import { daysLeftInWords, recordDate } from '~/domain/calendar/in-words';

/** “waived until 31 Dec 2026”, “waived for good”: how the audit log and the history of a person say it. */
export function untilInWords(until: CalendarDate | null): string {
  return until ? `waived until ${recordDate(until)}` : 'waived for good';
}

/** How somebody stood to the module before, in a few words. */
export function waivedBefore(status: AssignmentStatus | undefined): string {
  switch (status?.kind) {
    case undefined:
      return 'never assigned';
    case 'excused':
      return untilInWords(status.until);
    case 'withdrawn':
      return 'withdrawn';
    case 'completed':
    case 'already-certified':
      return 'completed';
    case 'overdue':
      return `asked for, ${daysLeftInWords(-status.daysLate)}`;
    case 'not-started':
    case 'in-progress':
      return `asked for, ${daysLeftInWords(status.daysLeft)}`;
  }
}
