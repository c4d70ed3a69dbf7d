import { z } from 'zod';
import { calendarDate, addDays, type CalendarDate } from '~/domain/calendar/calendar';
import { longestDueDays, type DueRule } from '~/domain/assignment/due-rule';
import { employeeId, type EmployeeId } from '~/domain/ids';
import { canBeStored } from '~/domain/text/can-be-stored';

const whoKinds = ['role', 'department', 'people', 'everybody'] as const;

/** What the form of /team/assign holds, as it was typed or followed from a link. */
export interface TypedChoice {
  who: (typeof whoKinds)[number];
  employees: string[];
  role: string;
  department: string;
  /** Words to find people by. */
  find: string;
  modules: string[];
  courses: string[];
  when: 'date' | 'days';
  due: string;
  days: string;
  note: string;
}

export const longestNote = 500;

/** Reads the form from a query or a body; anything that a form of ours does not send becomes what it starts with. */
export function readTypedChoice(fields: URLSearchParams): TypedChoice {
  const text = (name: string, max: number) => (fields.get(name) ?? '').slice(0, max);
  const employees = [...new Set(fields.getAll('employee'))];
  const asked = z.enum(whoKinds).safeParse(fields.get('who'));
  return {
    who: asked.success ? asked.data : employees.length > 0 ? 'people' : 'role',
    employees,
    role: text('role', 80),
    department: text('department', 80),
    find: text('find', 100).replace(/\s+/g, ' ').trim(),
    modules: [...new Set(fields.getAll('module'))],
    courses: [...new Set(fields.getAll('course'))],
    when: fields.get('when') === 'days' ? 'days' : 'date',
    due: text('due', 20).trim(),
    days: text('days', 20).trim(),
    note: text('note', longestNote + 500),
  };
}

/** The ids among those typed that could be somebody's at all. */
export function employeeIdsOf(typed: TypedChoice): EmployeeId[] {
  return typed.employees.flatMap((text) => {
    const read = employeeId.safeParse(text);
    return read.success ? [read.data] : [];
  });
}

export type DueReading = { rule: DueRule } | { missing: true } | { field: 'due' | 'days'; error: string };

/** By when, or what is wrong with it. */
export function readDueRule({ when, due, days }: TypedChoice, today: CalendarDate): DueReading {
  if (when === 'days') return readDays(days);
  if (due === '') return { missing: true };
  const dueOn = calendarDate.safeParse(due);
  if (!dueOn.success) return { field: 'due', error: 'There is no such day. A date looks like 2026-11-27.' };
  if (dueOn.data < today) return { field: 'due', error: 'This day has gone by. Choose today or a later day.' };
  if (dueOn.data > addDays(today, longestDueDays))
    return { field: 'due', error: 'This day is more than two years away. Choose an earlier one.' };
  return { rule: { kind: 'date', dueOn: dueOn.data } };
}

function readDays(days: string): DueReading {
  if (days === '') return { missing: true };
  const count = /^\d{1,3}$/.test(days) ? Number(days) : NaN;
  if (!(count >= 1 && count <= longestDueDays)) return { field: 'days', error: `Type a whole number of days from 1 to ${longestDueDays}.` };
  return { rule: { kind: 'after-hire', days: count } };
}

/** Why the note cannot be kept as it is, or undefined. */
export function noteProblem(note: string): string | undefined {
  if (!canBeStored(note)) return 'The line holds characters that cannot be stored. Type it again.';
  return note.trim().length > longestNote ? `The line may have up to ${longestNote} characters; it has ${note.trim().length}.` : undefined;
}
