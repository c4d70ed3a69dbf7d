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

type Member = [name: string, jobRole: string, days: number, path: PathName, more?: Partial<Pick<RosterEntry, 'leftDaysAgo' | 'mailbox'>>];

/** People who share manager, department and location. */
export function team(shared: Pick<RosterEntry, 'manager' | 'department' | 'location'>, members: readonly Member[]): RosterEntry[] {
  return members.map(([name, jobRole, days, path, more]) => ({ ...shared, name, jobRole, days, path, ...more }));
}
