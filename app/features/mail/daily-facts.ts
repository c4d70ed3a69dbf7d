import type { AssignmentStatus } from '~/domain/assignment/assignment-status';
import type { CalendarDate } from '~/domain/calendar/calendar';

/** What a notice is about, as it stands when the mail is about to leave. */
export type ToldNotice =
  | { kind: 'assigned' | 'moved' | 'withdrawn' | 'due-soon' | 'due-today' | 'overdue'; assignment: ToldAssignment }
  | { kind: 'playbook'; entry: string; title: string; byName: string }
  | { kind: 'nudge'; byName: string; note: string }
  | { kind: 'digest'; digest: Digest };

export interface ToldAssignment {
  id: string;
  moduleId: string;
  title: string;
  status: AssignmentStatus;
  origin: 'person' | 'rule' | 'renewal';
  /** The day by which it is really asked for. */
  dueOn: CalendarDate;
  /** Who wants it and why, in one sentence; empty when nobody said. */
  why: string;
}

/** How a supervisor’s line stands on Monday. */
export interface Digest {
  people: number;
  overdue: readonly DigestLine[];
  dueThisWeek: readonly DigestLine[];
  failing: readonly DigestLine[];
  completedLastWeek: readonly DigestLine[];
}

/** One person with one module. */
export interface DigestLine {
  employeeId: string;
  name: string;
  title: string;
  /** “12 days late”, “due Fri 27 Nov”. */
  fact: string;
}

/** Everything that the daily mail of one person rests on. */
export interface DailyFacts {
  name: string;
  companyName: string;
  /** Without a slash at the end. */
  appUrl: string;
  today: CalendarDate;
  notices: readonly ToldNotice[];
  /** Every assignment that is open now, what is due first first. */
  open: readonly ToldAssignment[];
  /** Where this person stops what is not obligatory, for the kinds that this mail holds. */
  unsubscribeUrl: (kinds: readonly OptionalKind[]) => string;
}

export type OptionalKind = 'due-soon' | 'digest';
