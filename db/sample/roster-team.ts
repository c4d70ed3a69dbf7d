import type { PathName } from './paths';
import type { RosterEntry } from './roster';

type Member = [name: string, jobRole: string, days: number, path: PathName, more?: Partial<Pick<RosterEntry, 'leftDaysAgo' | 'mailbox'>>];

/** People who share manager, department and location. */
export function team(shared: Pick<RosterEntry, 'manager' | 'department' | 'location'>, members: readonly Member[]): RosterEntry[] {
  return members.map(([name, jobRole, days, path, more]) => ({ ...shared, name, jobRole, days, path, ...more }));
}
