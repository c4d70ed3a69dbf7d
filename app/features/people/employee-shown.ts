import type { SerializeFrom } from '@remix-run/node';
import type { FormProblem } from '../account/form-problem';
import type { EmployeePage } from './load-employee.server';

export type LoadedEmployee = SerializeFrom<EmployeePage>;

/** What an act on the page of an employee led to. */
export type EmployeeOutcome =
  | { kind: 'invited'; name: string; email: string; url: string }
  | { kind: 'done'; title: string; text: string }
  | { kind: 'not-done'; title: string; text: string };

/** What the address asks to be confirmed. */
export interface Asking {
  closing: boolean;
  /** The last day that is to be set, when it can be one. */
  lastDay: { date: string; words: string; isPast: boolean } | null;
  /** What is wrong with the last day that was sent, when it cannot be one. */
  lastDayProblem: string | null;
}

/** A form of the page that was refused, with what was typed. */
export interface EmployeeProblem extends FormProblem {
  intent: 'change' | 'end' | 'roles';
}
