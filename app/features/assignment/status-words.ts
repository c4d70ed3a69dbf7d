import type { AssignmentStatus } from '~/domain/assignment/assignment-status';
import type { CalendarDate } from '~/domain/calendar/calendar';
import { daysLeftInWords, nearDate, recordDate } from '~/domain/calendar/in-words';

/** How an assignment stands: a word and the fact behind it. */
export interface StatusWords {
  kind: AssignmentStatus['kind'];
  word: string;
  fact: string;
}

export function statusWords(status: AssignmentStatus, dueOn: CalendarDate, today: CalendarDate): StatusWords {
  const { kind } = status;
  const due = `due ${nearDate(dueOn, today)}`;
  switch (kind) {
    case 'not-started':
      return { kind, word: 'Not started', fact: `${due}, ${daysLeftInWords(status.daysLeft)}` };
    case 'in-progress':
      return { kind, word: 'In progress', fact: `${due}, ${daysLeftInWords(status.daysLeft)}` };
    case 'overdue':
      return { kind, word: 'Overdue', fact: `${due}, ${daysLeftInWords(-status.daysLate)}` };
    case 'completed':
      return { kind, word: 'Completed', fact: status.daysLate > 0 ? daysLeftInWords(-status.daysLate) : 'on time' };
    case 'already-certified':
      return { kind, word: 'Already certified', fact: status.validUntil ? `until ${recordDate(status.validUntil)}` : 'without an end' };
    case 'excused':
      return { kind, word: 'Excused', fact: status.until ? `until ${nearDate(status.until, today)}` : 'for good' };
    case 'withdrawn':
      return { kind, word: 'Withdrawn', fact: 'nothing is asked for' };
  }
}
