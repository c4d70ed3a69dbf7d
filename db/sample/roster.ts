import { contactCentre } from './roster-contact-centre';
import { headOffice } from './roster-head-office';
import type { RosterEntry } from './roster-entry';
import { stores } from './roster-stores';

/** Who has more to do here than to learn. */
export const cast = {
  director: 'Oluwaseun Adeyemi',
  trainingLead: 'Noor Haddad',
  hr: 'Ingrid Sørbø-Castellanos',
  admin: 'Rukmini Venkataraghavan-Subramanian',
  supervisor: 'Grace Mbeki-Laurent',
  otherSupervisor: 'Kwabena Asante-Thornbury',
  newHire: 'Aiyana Begay',
  learner: 'Declan O’Shaughnessy',
} as const;

/** Managers stand before the people they manage. */
export const roster: readonly RosterEntry[] = [...headOffice, ...contactCentre, ...stores];
