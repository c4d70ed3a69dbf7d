import type { EmployeeId } from '../ids';
import type { Actor, GrantedRole } from './actor';

/** The people whom a list may show. Queries take it as an argument, so that a supervisor's cannot return another line. */
export type Scope = { kind: 'company' } | { kind: 'line'; of: EmployeeId };

/** What somebody wants to do, with the facts about its object that the decision needs. */
export type Deed =
  | { kind: 'learn' }
  | { kind: 'continue-study'; ownerId: EmployeeId }
  | { kind: 'answer-quiz'; ownerId: EmployeeId }
  /** `inLine`: the owner reports to the actor, directly or further down. */
  | { kind: 'read-attempt'; ownerId: EmployeeId; inLine: boolean }
  | { kind: 'answer-run'; ownerId: EmployeeId }
  | { kind: 'read-run'; ownerId: EmployeeId; inLine: boolean }
  | { kind: 'read-choice-counts' }
  | { kind: 'see-team' }
  /** `inLine`: the employee reports to the actor, directly or further down. */
  | { kind: 'see-team-member'; inLine: boolean }
  | { kind: 'grant-attempt'; inLine: boolean }
  | { kind: 'keep-notes'; inLine: boolean }
  | { kind: 'assign' }
  /** `inLine` of everybody whom the act concerns. */
  | { kind: 'assign-to'; inLine: boolean }
  | { kind: 'enter-leave'; inLine: boolean }
  | { kind: 'waive' }
  | { kind: 'manage-enrolment-rules' }
  | { kind: 'nudge'; inLine: boolean }
  /** `inLine` of whoever is observed or rated; `ownerId` is them. */
  | { kind: 'observe' }
  | { kind: 'observe-person'; ownerId: EmployeeId; inLine: boolean }
  | { kind: 'write-observation'; observerId: EmployeeId; ownerId: EmployeeId; inLine: boolean }
  | { kind: 'read-observation'; ownerId: EmployeeId; inLine: boolean }
  | { kind: 'answer-observation'; ownerId: EmployeeId }
  | { kind: 'rate-care'; inLine: boolean }
  | { kind: 'read-certificate'; ownerId: EmployeeId }
  | { kind: 'read-register' }
  | { kind: 'change-register' }
  | { kind: 'change-register-view'; ownerId: EmployeeId }
  | { kind: 'manage-api-tokens' }
  | { kind: 'schedule-exports' }
  | { kind: 'make-evidence-packs' }
  | { kind: 'manage-editions' }
  | { kind: 'manage-own-account' }
  | { kind: 'manage-people' }
  | { kind: 'invite'; roles: readonly GrantedRole[] }
  | { kind: 'close-account'; ownerId: EmployeeId; roles: readonly GrantedRole[] }
  | { kind: 'change-sign-in-address'; roles: readonly GrantedRole[] }
  | { kind: 'end-employment'; ownerId: EmployeeId; roles: readonly GrantedRole[] }
  | { kind: 'erase-person' }
  | { kind: 'read-audit' }
  | { kind: 'grant-roles' }
  | { kind: 'keep-playbook' }
  | { kind: 'read-outbox' };

/** The one place that decides who may do what (product.md, "The people"). */
export function may(actor: Actor, deed: Deed): boolean {
  switch (deed.kind) {
    case 'learn':
    case 'manage-own-account':
      return true;
    case 'continue-study':
    case 'answer-quiz':
    case 'answer-run':
      return deed.ownerId === actor.employeeId;
    case 'read-attempt':
    case 'read-run':
      return deed.ownerId === actor.employeeId || seesMember(actor, deed.inLine);
    case 'read-choice-counts':
      return managesPeople(actor) || actor.supervises;
    case 'see-team':
      return actor.supervises;
    case 'see-team-member':
    case 'grant-attempt':
    case 'keep-notes':
      return seesMember(actor, deed.inLine);
    case 'assign':
    case 'manage-enrolment-rules':
      return managesPeople(actor) || actor.supervises;
    case 'assign-to':
    case 'enter-leave':
    case 'nudge':
      return managesPeople(actor) || (actor.supervises && deed.inLine);
    case 'observe':
      return observerScopeOf(actor) !== undefined;
    case 'observe-person':
      return mayObserve(actor, deed);
    case 'write-observation':
      return deed.observerId === actor.employeeId && mayObserve(actor, deed);
    case 'read-observation':
      return deed.ownerId === actor.employeeId || mayObserve(actor, deed);
    case 'answer-observation':
      return deed.ownerId === actor.employeeId;
    case 'rate-care':
      return actor.supervises && deed.inLine;
    case 'read-certificate':
      return deed.ownerId === actor.employeeId || actor.roles.includes('hr');
    case 'change-register-view':
      return deed.ownerId === actor.employeeId && actor.roles.includes('hr');
    case 'read-register':
    case 'change-register':
    case 'schedule-exports':
    case 'make-evidence-packs':
      return actor.roles.includes('hr');
    case 'manage-people':
    case 'waive':
    case 'manage-api-tokens':
    case 'manage-editions':
    case 'read-audit':
      return managesPeople(actor);
    case 'erase-person':
      return actor.roles.includes('hr');
    case 'change-sign-in-address':
    case 'invite':
      // Whoever chooses the address of an account can ask for a new password there.
      return managesAccountWith(actor, deed.roles);
    case 'end-employment':
    case 'close-account':
      // Nobody closes the account that they are using: it could be the last one that opens others.
      return deed.ownerId !== actor.employeeId && managesAccountWith(actor, deed.roles);
    case 'grant-roles':
    case 'keep-playbook':
    case 'read-outbox':
      return actor.roles.includes('admin');
  }
}

/** Whom somebody may assign to and nudge: HR and administrators everybody, a supervisor their whole line. */
export function scopeOf(actor: Actor): Scope | undefined {
  if (managesPeople(actor)) return { kind: 'company' };
  return actor.supervises ? { kind: 'line', of: actor.employeeId } : undefined;
}

/** Whom somebody may observe on the job: HR everybody, a supervisor their whole line. Nobody observes themselves. */
export function observerScopeOf(actor: Actor): Scope | undefined {
  if (actor.roles.includes('hr')) return { kind: 'company' };
  return actor.supervises ? { kind: 'line', of: actor.employeeId } : undefined;
}

/** Whether it is written down that somebody looks at a personal record: neither their own nor of their reporting line. */
export function isLoggedView(actor: Actor, { ownerId, inLine }: { ownerId: EmployeeId; inLine: boolean }): boolean {
  return ownerId !== actor.employeeId && !inLine && managesPeople(actor);
}

function mayObserve(actor: Actor, { ownerId, inLine }: { ownerId: EmployeeId; inLine: boolean }): boolean {
  return ownerId !== actor.employeeId && seesMember(actor, inLine);
}

/** A supervisor their line, HR everybody. */
function seesMember(actor: Actor, inLine: boolean): boolean {
  return (actor.supervises && inLine) || actor.roles.includes('hr');
}

function managesPeople(actor: Actor): boolean {
  return actor.roles.includes('hr') || actor.roles.includes('admin');
}

/** HR has no hand in the account of an administrator: whoever holds an invitation link becomes its addressee. */
function managesAccountWith(actor: Actor, ownerRoles: readonly GrantedRole[]): boolean {
  return managesPeople(actor) && (!ownerRoles.includes('admin') || actor.roles.includes('admin'));
}
