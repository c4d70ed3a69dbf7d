import type { CalendarDate } from '~/domain/calendar/calendar';

/** A procedure as content/playbook.yaml gives it, for a company that has not written its own. */
export interface PlaybookDefault {
  title: string;
  version: string;
  effectiveOn: CalendarDate;
  /** The exact words to say; `{{company}}` and `{{me}}` stand for the company's and the learner's first name. */
  says: readonly string[];
  steps: readonly string[];
}
