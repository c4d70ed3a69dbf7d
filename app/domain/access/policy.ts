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
  /** `inLine`: its holder reports to the actor, directly or further down. */
  | { kind: 'read-certificate'; ownerId: EmployeeId; inLine: boolean }
  /** The signed form of a certificate, which speaks for whoever shows it. */
  | { kind: 'take-credential'; ownerId: EmployeeId }
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
  // Each rule takes the deed of its own kind, which the compiler cannot follow through the table.
  const allows = rules[deed.kind] as (actor: Actor, deed: Deed) => boolean;
  return allows(actor, deed);
}

const rules: { [Kind in Deed['kind']]: (actor: Actor, deed: Extract<Deed, { kind: Kind }>) => boolean } = {
  learn: () => true,
  'manage-own-account': () => true,
  'continue-study': isOwn,
  'answer-quiz': isOwn,
  'answer-run': isOwn,
  'read-attempt': (actor, deed) => isOwn(actor, deed) || seesMember(actor, deed),
  'read-run': (actor, deed) => isOwn(actor, deed) || seesMember(actor, deed),
  'read-choice-counts': assignsToSome,
  'read-certificate': (actor, deed) => isOwn(actor, deed) || seesMember(actor, deed),
  'take-credential': (actor, deed) => isOwn(actor, deed) || isHr(actor),

  'see-team': supervises,
  'see-team-member': seesMember,
  'grant-attempt': seesMember,
  'keep-notes': seesMember,
  assign: assignsToSome,
  'manage-enrolment-rules': assignsToSome,
  'assign-to': assignsTo,
  'enter-leave': assignsTo,
  nudge: assignsTo,

  observe: (actor) => observerScopeOf(actor) !== undefined,
  'observe-person': mayObserve,
  'write-observation': (actor, deed) => deed.observerId === actor.employeeId && mayObserve(actor, deed),
  'read-observation': (actor, deed) => isOwn(actor, deed) || mayObserve(actor, deed),
  'answer-observation': isOwn,
  'rate-care': (actor, { inLine }) => actor.supervises && inLine,

  'read-register': isHr,
  'change-register': isHr,
  'change-register-view': (actor, deed) => isOwn(actor, deed) && isHr(actor),
  'schedule-exports': isHr,
  'make-evidence-packs': isHr,
  'manage-api-tokens': managesPeople,
  'manage-editions': managesPeople,
  'read-audit': managesPeople,

  'manage-people': managesPeople,
  waive: managesPeople,
  'erase-person': isHr,
  invite: managesAccountWith,
  // Whoever chooses the address of an account can ask for a new password there.
  'change-sign-in-address': managesAccountWith,
  // Nobody closes the account that they are using: it could be the last one that opens others.
  'close-account': (actor, deed) => !isOwn(actor, deed) && managesAccountWith(actor, deed),
  'end-employment': (actor, deed) => !isOwn(actor, deed) && managesAccountWith(actor, deed),

  'grant-roles': isAdmin,
  'keep-playbook': isAdmin,
  'read-outbox': isAdmin,
};

/** Whom somebody may find, assign to and nudge: HR and administrators everybody, a supervisor their whole line. */
export function scopeOf(actor: Actor): Scope | undefined {
  if (managesPeople(actor)) return { kind: 'company' };
  return actor.supervises ? { kind: 'line', of: actor.employeeId } : undefined;
}

/** Whom somebody may observe on the job: HR everybody, a supervisor their whole line. Nobody observes themselves. */
export function observerScopeOf(actor: Actor): Scope | undefined {
  if (isHr(actor)) return { kind: 'company' };
  return actor.supervises ? { kind: 'line', of: actor.employeeId } : undefined;
}

/** Whether it is written down that somebody looks at a personal record: neither their own nor of their reporting line. */
export function isLoggedView(actor: Actor, { ownerId, inLine }: { ownerId: EmployeeId; inLine: boolean }): boolean {
  return ownerId !== actor.employeeId && !inLine && managesPeople(actor);
}

function isOwn(actor: Actor, { ownerId }: { ownerId: EmployeeId }): boolean {
  return ownerId === actor.employeeId;
}

function mayObserve(actor: Actor, deed: { ownerId: EmployeeId; inLine: boolean }): boolean {
  return !isOwn(actor, deed) && seesMember(actor, deed);
}

/** A supervisor their line, HR everybody. */
function seesMember(actor: Actor, { inLine }: { inLine: boolean }): boolean {
  return (actor.supervises && inLine) || isHr(actor);
}

function assignsTo(actor: Actor, { inLine }: { inLine: boolean }): boolean {
  return managesPeople(actor) || (actor.supervises && inLine);
}

function assignsToSome(actor: Actor): boolean {
  return scopeOf(actor) !== undefined;
}

/** HR has no hand in the account of an administrator: whoever holds an invitation link becomes its addressee. */
function managesAccountWith(actor: Actor, { roles }: { roles: readonly GrantedRole[] }): boolean {
  return managesPeople(actor) && (!roles.includes('admin') || isAdmin(actor));
}

function managesPeople(actor: Actor): boolean {
  return isHr(actor) || isAdmin(actor);
}

function supervises(actor: Actor): boolean {
  return actor.supervises;
}

function isHr({ roles }: Actor): boolean {
  return roles.includes('hr');
}

function isAdmin({ roles }: Actor): boolean {
  return roles.includes('admin');
}
