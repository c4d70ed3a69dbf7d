import type { CalendarDate } from '~/domain/calendar/calendar';
import { nearDate, recordDate } from '~/domain/calendar/in-words';
import type { CompanyStanding } from '~/domain/team/company-standing';
import type { MarkName } from '~/ui/mark';

export const companyStandingWords: Record<CompanyStanding, { mark: MarkName; word: string; among: string }> = {
  late: { mark: 'overdue', word: 'Late', among: 'late' },
  expired: { mark: 'expired', word: 'Expired', among: 'expired' },
  'never-assigned': { mark: 'none', word: 'Never assigned', among: 'never assigned' },
  expiring: { mark: 'due', word: 'Expires soon', among: 'expiring' },
  assigned: { mark: 'open', word: 'Assigned', among: 'assigned' },
  withdrawn: { mark: 'none', word: 'Withdrawn', among: 'withdrawn' },
  waived: { mark: 'excused', word: 'Waived', among: 'waived' },
  certified: { mark: 'valid', word: 'Certified', among: 'certified' },
};

interface Facts {
  standing: CompanyStanding;
  dueOn: CalendarDate | null;
  waived: { until: CalendarDate | null } | null;
  expiresOn: CalendarDate | null;
}

/** The date that belongs to the word; null when the word says it all. */
export function companyStandingFact({ standing, dueOn, waived, expiresOn }: Facts, today: CalendarDate): string | null {
  switch (standing) {
    case 'late':
    case 'assigned':
      return dueOn && `due ${nearDate(dueOn, today)}`;
    case 'waived':
      return waived?.until ? `until ${recordDate(waived.until)}` : 'for good';
    case 'certified':
    case 'expiring':
      return expiresOn ? `until ${recordDate(expiresOn)}` : 'for good';
    case 'expired':
      return expiresOn && expiresOn < today ? `since ${recordDate(expiresOn)}` : 'revoked';
    case 'withdrawn':
    case 'never-assigned':
      return null;
  }
}
