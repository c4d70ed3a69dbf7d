import type { PlaceOutcome } from '~/domain/assignment/plan-place';
import { daysBetween, type CalendarDate } from '~/domain/calendar/calendar';
import { counted, nearDate, recordDate } from '~/domain/calendar/in-words';

/** A place of the preview in words: what happens, and the fact behind it. */
export interface PlaceWords {
  look: 'new' | 'moved' | 'certified' | 'left-out' | 'unchanged';
  what: string;
  fact: string;
}

/** `days` are those of “N days after hire”, for saying where they count from. */
export function placeWords(outcome: PlaceOutcome, today: CalendarDate, days: number | undefined): PlaceWords {
  const near = (date: CalendarDate) => nearDate(date, today);
  switch (outcome.kind) {
    case 'new':
      return { look: 'new', what: 'New', fact: `due ${near(outcome.dueOn)}${countedFromToday(outcome, days)}` };
    case 'moved':
      return { look: 'moved', what: 'Moved', fact: `${moveInWords(outcome.from, outcome.to, today)}${gapOf(outcome, today)}` };
    case 'already-certified':
      return { look: 'certified', what: 'Already certified', fact: `${untilInWords(outcome.validUntil)}; completed at once` };
    case 'same-date':
      return { look: 'unchanged', what: 'Stays as it is', fact: `due ${near(outcome.dueOn)} already` };
    case 'completed-before':
      return { look: 'unchanged', what: 'Stays as it is', fact: `completed, certified ${untilInWords(outcome.validUntil)}` };
    case 'on-leave':
      return { look: 'left-out', what: 'Left out', fact: leaveInWords(outcome, today) };
    case 'excused':
      return { look: 'left-out', what: 'Left out', fact: outcome.until ? `excused until ${near(outcome.until)}` : 'excused for good' };
    case 'left':
      return { look: 'left-out', what: 'Left out', fact: `left the company on ${recordDate(outcome.endedOn)}` };
  }
}

function countedFromToday({ countedFrom }: { countedFrom: 'hire' | 'today' }, days: number | undefined): string {
  if (days === undefined) return '';
  const after = counted(days, 'day');
  return countedFrom === 'hire' ? `, ${after} after hire` : `, ${after} from today: ${after} after hire have gone by`;
}

function gapOf({ uncertifiedFrom }: { uncertifiedFrom?: CalendarDate | undefined }, today: CalendarDate): string {
  return uncertifiedFrom ? `; uncertified from ${nearDate(uncertifiedFrom, today)}` : '';
}

/** “from Mon 14 Dec to Fri 18 Dec, 4 days later”. */
export function moveInWords(from: CalendarDate, to: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(from, to);
  return `from ${nearDate(from, today)} to ${nearDate(to, today)}, ${counted(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}`;
}

function untilInWords(validUntil: CalendarDate | null): string {
  return validUntil ? `until ${recordDate(validUntil)}` : 'without an end';
}

function leaveInWords({ from, until }: { from: CalendarDate; until: CalendarDate | null }, today: CalendarDate): string {
  const begins = from > today ? `from ${nearDate(from, today)} ` : '';
  return until ? `on leave ${begins}until ${nearDate(until, today)}` : `on leave ${begins}with no end set`;
}

/** “Assign 12 and move 4”: what the button promises. */
export function promise({ new: added, moved, alreadyCertified }: { new: number; moved: number; alreadyCertified: number }): string {
  const number = (count: number) => count.toLocaleString('en');
  if (added > 0 && moved > 0) return `Assign ${number(added)} and move ${number(moved)}`;
  if (added > 0) return `Assign ${number(added)}`;
  if (moved > 0) return `Move ${number(moved)}`;
  return `Record ${number(alreadyCertified)} as completed`;
}
