import { assignmentStatus, effectiveDueOn, isSettled, type AssignmentStatus } from '../assignment/assignment-status';
import { daysBetween, dateIn, type CalendarDate, type TimeZone } from '../calendar/calendar';
import { certificationStatus, isInForce, isRevoked, type CertificationStatus } from '../certification/status';
import type { Module } from '../content/module';
import { moduleTally } from '../progress/module-progress';
import { wayThrough } from '../progress/only-what-changed';
import type { AssignedFacts, HeldFacts, ModuleFacts, StudyFacts } from './module-facts';

/** How somebody stands to a module, in the order in which it needs a supervisor: the first is the worst. */
export const standingKinds = [
  'overdue',
  'expired',
  'failing',
  'due-soon',
  'revoked',
  'expiring',
  'in-progress',
  'not-started',
  'excused',
  'valid',
  'withdrawn',
  'never-assigned',
] as const;
export type StandingKind = (typeof standingKinds)[number];

/** One person on one module today. Every fact is there whichever of them decides the kind. */
export interface Standing {
  kind: StandingKind;
  /** The open assignment: `daysLeft` is negative when it is late, 0 on the due date. `on` counts an excuse in. */
  due: { assigned: AssignedFacts; on: CalendarDate; daysLeft: number } | null;
  /** Assigned for the first time, nothing begun, and at least half of the time has passed. */
  neverStarted: boolean;
  /** The excuse of today; `until` null is for good. */
  excused: { until: CalendarDate | null } | null;
  /** Of the study under way: steps are lessons, quiz and required conversations. */
  progress: { done: number; of: number; minutesLeft: number } | null;
  /** Submitted attempts of the study under way that did not pass; null before the first. */
  failing: Failing | null;
  /** The certification that counts: one in force, or the last one. */
  held: { certification: HeldFacts; status: CertificationStatus } | null;
}

export interface Failing {
  /** As earned, attempt by attempt. */
  scores: readonly { points: number; maxPoints: number }[];
  /** How many more attempts there may be; one in progress is still left. */
  attemptsLeft: number;
  attemptsAllowed: number;
}

export interface Moment {
  zone: TimeZone;
  now: Date;
  /** The day of `now` in the zone. */
  today: CalendarDate;
}

export function momentOf(zone: TimeZone, now: Date): Moment {
  return { zone, now, today: dateIn(zone, now) };
}

/** A due date within so many days is soon: this week's. */
const soonDays = 7;

export const neverAssigned: Standing = {
  kind: 'never-assigned',
  ...{ due: null, neverStarted: false, excused: null, progress: null, failing: null, held: null },
};

/**
 * How somebody stands to a module today, from everything on record of it. `module` is the edition of the study under way,
 * or the current one. What is asked for and late outranks what was earned; what was earned outranks what is only possible.
 */
export function standingOf(facts: ModuleFacts, module: Pick<Module, 'lessons' | 'quiz' | 'scenarios'>, moment: Moment): Standing {
  const work = facts.study && workOf(facts.study, module);
  const assigned = assignmentOf(facts, work?.begun ?? false, moment);
  const held = heldOf(facts.certifications, moment.today);
  const due = assigned && !isSettled(assigned.status) ? dueOf(assigned) : null;
  const failing = facts.study && failingOf(facts.study, module.quiz.maxAttempts);
  const excused = assigned?.status.kind === 'excused' ? { until: assigned.status.until } : null;
  const known = { due, excused, failing, held, progress: work?.begun ? work.progress : null };
  const neverStarted = due !== null && isAskedFirst(due.assigned, held) && !work?.begun && halfIsGone(due, moment);
  return { kind: kindOf(known, assigned?.status), neverStarted, ...known };
}

type Known = Omit<Standing, 'kind' | 'neverStarted'>;

function kindOf({ due, failing, held, progress }: Known, status: AssignmentStatus | undefined): StandingKind {
  if (due && due.daysLeft < 0) return 'overdue';
  if (status?.kind === 'excused') return 'excused';
  const lapsed = held && !isInForce(held.status) ? held.status.kind : undefined;
  if (lapsed === 'expired') return 'expired';
  if (due && failing) return 'failing';
  if (due && due.daysLeft <= soonDays) return 'due-soon';
  if (lapsed === 'revoked') return 'revoked';
  if (held?.status.kind === 'expiring') return 'expiring';
  if (due) return progress ? 'in-progress' : 'not-started';
  if (held?.status.kind === 'valid') return 'valid';
  if (progress) return 'in-progress';
  return status?.kind === 'withdrawn' ? 'withdrawn' : 'never-assigned';
}

interface Judged {
  assigned: AssignedFacts;
  status: AssignmentStatus;
}

/** The open assignment, or the last one when none is open. */
function assignmentOf(facts: ModuleFacts, begun: boolean, { zone, now }: Moment): Judged | undefined {
  const certifications = facts.certifications.map((held) => ({
    earnedAt: held.earnedAt,
    expiresOn: held.expiresOn,
    revoked: isRevoked(held),
  }));
  const judged = facts.assignments.map((assigned) => {
    const { assignedAt, dueOn, origin, excused, withdrawnAt } = assigned;
    // Named one by one: to spread tens of thousands of them takes several times as long.
    const about = { assignedAt, dueOn, origin, excused, begun, withdrawn: withdrawnAt !== null, certifications };
    return { assigned, status: assignmentStatus(about, zone, now) };
  });
  return judged.findLast(({ status }) => !isSettled(status)) ?? judged.at(-1);
}

function dueOf({ assigned, status }: Judged): Standing['due'] {
  const daysLeft = status.kind === 'overdue' ? -status.daysLate : 'daysLeft' in status ? status.daysLeft : 0;
  return { assigned, on: effectiveDueOn(assigned), daysLeft };
}

/** Neither to renew what they hold nor because what they had earned for it was revoked. */
function isAskedFirst({ origin, assignedAt }: AssignedFacts, held: Standing['held']): boolean {
  const openedAgain = held?.status.kind === 'revoked' && held.status.revokedAt >= assignedAt;
  return origin !== 'renewal' && !openedAgain;
}

function halfIsGone({ assigned, on, daysLeft }: NonNullable<Standing['due']>, { zone, today }: Moment): boolean {
  const assignedOn = dateIn(zone, assigned.assignedAt);
  return daysBetween(assignedOn, today) * 2 >= daysBetween(assignedOn, on) && daysLeft >= 0;
}

function heldOf(certifications: readonly HeldFacts[], today: CalendarDate): Standing['held'] {
  const judged = certifications.map((certification) => ({ certification, status: certificationStatus(certification, today) }));
  return judged.find(({ status }) => isInForce(status)) ?? judged[0] ?? null;
}

function workOf(study: StudyFacts, module: Pick<Module, 'lessons' | 'quiz' | 'scenarios'>) {
  const { completedLessons, doneInteractions, passedScenarios } = study;
  const quizPassed = study.submissions.some(({ passed }) => passed);
  const doneOf = { completedLessons, doneInteractions, passedScenarios, quizPassed };
  const { begun, complete, done, of, minutesLeft } = moduleTally(wayThrough(module, study.again), doneOf);
  return { begun: begun && !complete, progress: { done, of, minutesLeft } };
}

/** Tried and not passed. */
function failingOf(study: StudyFacts, maxAttempts: number): Failing | null {
  const { submissions } = study;
  if (submissions.length === 0 || submissions.some(({ passed }) => passed)) return null;
  const attemptsAllowed = maxAttempts + study.granted;
  return { scores: submissions, attemptsAllowed, attemptsLeft: Math.max(0, attemptsAllowed - submissions.length) };
}
