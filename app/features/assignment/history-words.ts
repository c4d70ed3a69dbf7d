import type { CalendarDate } from '~/domain/calendar/calendar';
import { recordDate } from '~/domain/calendar/in-words';
import { moveInWords } from './place-words';

/** What a line of history is told from; both a stored event and the assignment itself give it. */
export interface Happened {
  kind: 'assigned' | 'moved' | 'excused' | 'withdrawn' | 'undone';
  beforeDueOn: CalendarDate | null;
  dueOn: CalendarDate | null;
  until: CalendarDate | null;
  reason: string;
  doneByName: string | null;
}

/** “Moved by Grace Mbeki-Laurent from Mon 14 Dec to Fri 18 Dec, 4 days later: “We start with the call.””, without the day on which it happened. */
export function historyLine(happened: Happened, today: CalendarDate): string {
  const by = happened.doneByName ? ` by ${happened.doneByName}` : ' automatically';
  const why = happened.reason ? `: “${happened.reason}”` : '.';
  switch (happened.kind) {
    case 'assigned':
      return `Assigned${by}${happened.dueOn ? `, due ${recordDate(happened.dueOn)}` : ''}${why}`;
    case 'moved':
      return `Moved${by}${moveOf(happened, today)}${why}`;
    case 'excused':
      return `Excused${by} ${happened.until ? `until ${recordDate(happened.until)}` : 'for good'}${why}`;
    case 'withdrawn':
      return `Withdrawn${by}${why}`;
    case 'undone':
      return `Taken back${by}${why}`;
  }
}

function moveOf({ beforeDueOn, dueOn }: Happened, today: CalendarDate): string {
  if (!dueOn) return '';
  // Whoever asks again for the same day has ended an excuse.
  if (!beforeDueOn || beforeDueOn === dueOn) return ` to ${recordDate(dueOn)}`;
  return ` ${moveInWords(beforeDueOn, dueOn, today)}`;
}
