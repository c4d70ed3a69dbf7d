import { recordDate } from '~/domain/calendar/in-words';
import type { CalendarDate } from '~/domain/calendar/calendar';
import type { EmployeeOutcome, EmployeeProblem } from './employee-shown';
import type { InviteResult } from './invite-employee.server';

/** What the page says of an invitation; undefined where there is nobody whom the reader may invite. */
export function invitationOutcome(result: InviteResult): EmployeeOutcome | undefined {
  switch (result.kind) {
    case 'invited':
      return result;
    case 'no-such-employee':
    case 'not-allowed':
      return undefined;
    case 'no-email':
      return notDone(`${result.name} has no work email`, 'An invitation needs one. Nothing was sent.');
    case 'has-account':
      return notDone(`${result.name} has an account already`, 'They can ask for a new password on the sign-in page. Nothing was sent.');
    case 'has-left':
      return notDone(`${result.name} has left`, 'Leavers cannot sign in. Nothing was sent.');
  }
}

function notDone(title: string, text: string): EmployeeOutcome {
  return { kind: 'not-done', title, text };
}

/** Why the last day stays as it was. */
export function beforeHired(hiredOn: CalendarDate): EmployeeProblem {
  const lastDay = `They were hired on ${recordDate(hiredOn)}. Choose that day or a later one.`;
  return { intent: 'end', problem: lastDay, fieldErrors: { lastDay }, typed: {} };
}

/** Why the roles stay as they were. */
export function ownAdministrator(): EmployeeProblem {
  const roles = 'You cannot stop being an administrator by yourself: you could be the last one. Ask another administrator.';
  return { intent: 'roles', problem: roles, fieldErrors: { roles }, typed: {} };
}
