import type { EmployeeId } from '../ids';
import type { Actor } from './actor';

/** What somebody wants to do, with the facts about its object that the decision needs. */
export type Deed =
  | { kind: 'learn' }
  | { kind: 'continue-study'; ownerId: EmployeeId }
  | { kind: 'answer-quiz'; ownerId: EmployeeId }
  | { kind: 'read-attempt'; ownerId: EmployeeId }
  | { kind: 'read-certificate'; ownerId: EmployeeId }
  | { kind: 'manage-own-account' }
  | { kind: 'manage-people' }
  | { kind: 'read-outbox' };

/** The one place that decides who may do what (product.md, "The people"). */
export function may(actor: Actor, deed: Deed): boolean {
  switch (deed.kind) {
    case 'learn':
    case 'manage-own-account':
      return true;
    case 'continue-study':
    case 'answer-quiz':
    case 'read-attempt':
      return deed.ownerId === actor.employeeId;
    case 'read-certificate':
      return deed.ownerId === actor.employeeId || actor.roles.includes('hr');
    case 'manage-people':
      return actor.roles.includes('hr') || actor.roles.includes('admin');
    case 'read-outbox':
      return actor.roles.includes('admin');
  }
}
