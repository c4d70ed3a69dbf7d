import { effectiveDueOn } from '~/domain/assignment/assignment-status';
import type { CalendarDate } from '~/domain/calendar/calendar';
import { counted, daysLeftInWords, nearDate, recordDate } from '~/domain/calendar/in-words';
import { isInForce, type CertificationStatus } from '~/domain/certification/status';
import type { PlannedModule } from './learning-plan.server';

/** A module as a row of a list: no more than the page shows. */
export interface ModuleRow {
  id: string;
  title: string;
  percent: number;
  why: string;
  state: ModuleState;
  note: string;
}

/** How a module stands, in one word or a short fact. */
export interface ModuleState {
  kind: 'not-started' | 'in-progress' | 'due-soon' | 'overdue' | 'valid' | 'expiring' | 'expired' | 'revoked';
  words: string;
}

/** A module that is assigned and not finished, with the last thing that happened to the assignment. */
export function dueRow(planned: PlannedModule, today: CalendarDate, last?: { says: string }): ModuleRow {
  const { module, progress, assignment, certification, renewal } = planned;
  if (!assignment) throw new Error(`${module.id} is not assigned`);
  const { assigned, status } = assignment;
  const left = status.kind === 'overdue' ? -status.daysLate : 'daysLeft' in status ? status.daysLeft : 0;
  const expiring = renewal.kind !== 'none' && certification?.status.kind === 'expiring' ? certification.status : undefined;
  return {
    id: module.id,
    title: module.title,
    // What was earned on is done, what is to be renewed not begun.
    percent: renewal.kind === 'changes' ? 0 : progress.percent,
    why: last ? `${whyAssigned(assigned)} ${last.says}` : whyAssigned(assigned),
    state: dueState(left, progress.begun && renewal.kind !== 'changes', expiring?.daysLeft),
    note: `Due ${nearDate(effectiveDueOn(assigned), today)}`,
  };
}

function dueState(left: number, begun: boolean, expiresIn: number | undefined): ModuleState {
  if (left < 0) return { kind: 'overdue', words: capital(daysLeftInWords(left)) };
  if (expiresIn !== undefined) return expiringState(expiresIn);
  if (left <= 7) return { kind: 'due-soon', words: capital(daysLeftInWords(left)) };
  return openState(begun);
}

function expiringState(daysLeft: number): ModuleState {
  return { kind: 'expiring', words: daysLeft === 0 ? 'Expires today' : `Expires in ${counted(daysLeft, 'day')}` };
}

function openState(begun: boolean): ModuleState {
  return begun ? { kind: 'in-progress', words: 'In progress' } : { kind: 'not-started', words: 'Not started' };
}

/** Who wants it and why, in their own words. */
export function whyAssigned(assigned: { assignedByName: string | null; note: string }): string {
  if (!assigned.assignedByName) return assigned.note;
  const by = `Assigned by ${assigned.assignedByName}`;
  return assigned.note ? `${by}: “${assigned.note}”` : `${by}.`;
}

/** A module whose certification is in force. */
export function finishedRow({ module, certification }: PlannedModule): ModuleRow {
  if (!certification) throw new Error(`${module.id} is not certified`);
  const { held, status } = certification;
  return {
    id: module.id,
    title: module.title,
    percent: 100,
    why: `Passed with ${held.points} of ${held.maxPoints} points. Certificate ${held.number}.`,
    state: status.kind === 'expiring' ? expiringState(status.daysLeft) : { kind: 'valid', words: 'Valid' },
    note: held.expiresOn ? `Until ${recordDate(held.expiresOn)}` : 'Does not expire',
  };
}

/** A module that nobody asked for, or whose certification has lapsed. */
export function optionalRow({ module, progress, certification }: PlannedModule): ModuleRow {
  const lapsed = certification && !isInForce(certification.status) ? certification : undefined;
  return {
    id: module.id,
    title: module.title,
    percent: progress.percent,
    why: lapsed ? `Your certification of ${recordDate(lapsed.held.issuedOn)} no longer stands. You can earn it again.` : module.summary,
    state: lapsed ? lapsedState(lapsed.status) : openState(progress.begun),
    note: `${progress.minutesLeft || progress.steps.reduce((sum, step) => sum + step.minutes, 0)} minutes`,
  };
}

function lapsedState({ kind }: CertificationStatus): ModuleState {
  return kind === 'revoked' ? { kind: 'revoked', words: 'Revoked' } : { kind: 'expired', words: 'Expired' };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
