import type { CalendarDate } from '~/domain/calendar/calendar';
import type { Wording } from '~/domain/playbook/entry';

/** A procedure as content/playbook.yaml gives it, for a company that has not written its own: version 0. */
export interface PlaybookDefault extends Wording {
  effectiveOn: CalendarDate;
}
