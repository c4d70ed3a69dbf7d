import { dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import { monthAndYear, nearDate, recordDate, shortDate } from '~/domain/calendar/in-words';
import type { Moment, Standing } from '~/domain/team/standing';

/** The fact that belongs to the word: days late, tries used, a date, a score. null when the word says it all. */
export function factOf(standing: Standing, { zone, today }: Pick<Moment, 'zone' | 'today'>): string | null {
  const { kind, due, held, failing, excused } = standing;
  switch (kind) {
    case 'overdue':
      return due && days(-due.daysLeft, 'late');
    case 'expired':
      return held?.certification.expiresOn ? `on ${shortDate(held.certification.expiresOn, today)}` : null;
    case 'failing':
      return failing && `${failing.scores.length} of ${failing.attemptsAllowed} tries used`;
    case 'due-soon':
      return due && nearDate(due.on, today);
    case 'revoked':
      return [
        held?.status.kind === 'revoked' && `on ${shortDate(dateIn(zone, held.status.revokedAt), today)}`,
        due && `due ${shortDate(due.on, today)}`,
      ]
        .filter(Boolean)
        .join(', ');
    case 'expiring':
      return held?.certification.expiresOn ? recordDate(held.certification.expiresOn) : null;
    case 'in-progress':
    case 'not-started':
      return [stepsOf(standing), due && `due ${shortDate(due.on, today)}`].filter(Boolean).join(', ') || null;
    case 'excused':
      return excused?.until ? `until ${shortDate(excused.until, today)}` : 'for good';
    case 'valid':
      return held && `${scoreInWords(held.certification)}, ${untilInWords(held.certification.expiresOn)}`;
    case 'withdrawn':
    case 'never-assigned':
      return null;
  }
}

function scoreInWords({ points, maxPoints }: { points: number; maxPoints: number }): string {
  return `${points} of ${maxPoints}`;
}

function untilInWords(expiresOn: CalendarDate | null): string {
  return expiresOn ? `until ${monthAndYear(expiresOn)}` : 'for good';
}

function stepsOf({ progress }: Standing): string | null {
  return progress && `${progress.done} of ${progress.of}`;
}

function days(count: number, word: string): string {
  return `${count === 1 ? '1 day' : `${count} days`} ${word}`;
}
