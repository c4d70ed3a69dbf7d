import { z } from 'zod';
import { assignmentActId, assignmentId } from '~/domain/ids';
import { calendarDate, type CalendarDate } from '~/domain/calendar/calendar';
import type { AssignmentChange } from '~/domain/assignment/change-assignment';
import { longestNote, noteProblem } from './assign-choice';

/** The form that extends, excuses or withdraws; which assignments stands in the address or in repeated fields. */
const changeForm = z.object({
  intent: z.enum(['extend', 'excuse', 'withdraw']),
  act: assignmentActId,
  dueOn: z.string().default(''),
  until: z.string().default(''),
  /** The due date of which it was said that it leaves people uncertified. */
  beyond: z.string().default(''),
  reason: z
    .string()
    .max(longestNote + 500)
    .default(''),
});

export type ChangeReading =
  | { kind: 'not-ours' }
  | { kind: 'wrong'; intent: string; fieldErrors: Record<string, string>; typed: Record<string, string> }
  | { kind: 'read'; actId: z.infer<typeof assignmentActId>; change: AssignmentChange; reason: string; acceptsGap: boolean };

/** Errors are by the id of the field: `extend-dueOn`, `excuse-reason`. */
export function readChange(fields: URLSearchParams, today: CalendarDate): ChangeReading {
  const form = changeForm.safeParse(Object.fromEntries(fields));
  if (!form.success) return { kind: 'not-ours' };
  const { intent, act, dueOn, until, beyond, reason } = form.data;
  const fieldErrors: Record<string, string> = {};
  const note = noteProblem(reason) ?? (intent === 'excuse' && reason.trim() === '' ? 'Say why: the learner sees it.' : undefined);
  if (note) fieldErrors[`${intent}-reason`] = note;
  const change = readKind(intent, { dueOn, until }, today, fieldErrors);
  if (!change || note) return { kind: 'wrong', intent, fieldErrors, typed: { dueOn, until, reason } };
  return { kind: 'read', actId: act, change, reason: reason.trim(), acceptsGap: change.kind === 'extend' && beyond === change.dueOn };
}

function readKind(
  kind: AssignmentChange['kind'],
  typed: { dueOn: string; until: string },
  today: CalendarDate,
  fieldErrors: Record<string, string>,
): AssignmentChange | undefined {
  if (kind === 'withdraw') return { kind };
  if (kind === 'excuse' && typed.until === '') return { kind, until: null };
  const date = calendarDate.safeParse(kind === 'extend' ? typed.dueOn : typed.until);
  const field = kind === 'extend' ? 'extend-dueOn' : 'excuse-until';
  if (!date.success) fieldErrors[field] = 'The day is missing, or there is no such day. It looks like 2026-11-27.';
  else if (date.data < today) fieldErrors[field] = 'This day has gone by. Choose today or a later day.';
  else return kind === 'extend' ? { kind, dueOn: date.data } : { kind, until: date.data };
  return undefined;
}

/** The ids of assignments that a query or a form names, or undefined when one of them cannot be an id. */
export function assignmentIdsOf(fields: URLSearchParams) {
  const read = z.array(assignmentId).min(1).max(900).safeParse(fields.getAll('assignment'));
  return read.success ? read.data : undefined;
}
