import { contactCentre } from './roster-contact-centre';
import { headOffice } from './roster-head-office';
import { stores } from './roster-stores';
import type { PathName } from './paths';

/** Somebody of the sample company, as written down; numbers, ids and the exact dates come from planPeople. */
export interface RosterEntry {
  name: string;
  jobRole: string;
  /** The name of the manager, who stands earlier in the roster. Only the managing director has none. */
  manager: string | null;
  department: Department;
  location: Location;
  /** Days employed until today, give or take. */
  days: number;
  path: PathName;
  /** Days since the last day of employment. */
  leftDaysAgo?: number;
  /** The first part of the address; made of the name when absent, and null for nobody's. */
  mailbox?: string | null;
}

export type Department = 'Contact centre' | 'Shop floor' | 'Delivery and assembly' | 'Repairs and returns' | 'Head office';
export type Location = 'Northern contact centre' | 'Northport store' | 'Elmsworth store' | 'Head office';

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
