import type { EmployeeOutcome } from './employee-shown';

/** What the page says after an act that led back to it, by the word in its address. */
export const employeeNotices: Record<string, EmployeeOutcome> = {
  added: { kind: 'done', title: 'The person is added', text: 'Invite them, and they can sign in.' },
  changed: { kind: 'done', title: 'The changes are saved', text: 'What was before stays on record below.' },
  'nothing-to-do': { kind: 'done', title: 'Nothing was to be changed', text: 'The record says so already.' },
  roles: { kind: 'done', title: 'The roles are saved', text: 'They count from the next page on.' },
  left: { kind: 'done', title: 'The last day is set', text: 'Their records and certificates stay.' },
  back: { kind: 'done', title: 'The last day is taken off', text: 'They can sign in with the account that they had.' },
  erased: { kind: 'done', title: 'The person is erased', text: 'What they earned stays in the register, without them.' },
  closed: { kind: 'done', title: 'The account is closed', text: 'Whoever used it is signed out and cannot sign in.' },
  opened: { kind: 'done', title: 'The account is open again', text: 'It has the password that it had.' },
};
