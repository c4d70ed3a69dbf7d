import { listed } from '~/domain/calendar/in-words';
import { sharedFacts, type SharedFacts } from '~/domain/people/spelling';
import type { EmployeeOutcome } from './employee-shown';
import { factWords } from './fact-words';

const notices: Record<string, Extract<EmployeeOutcome, { kind: 'done' }>> = {
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

/** Where an act leads back to: what was done, and what was taken in the spelling of others. */
export function doneAddress(path: string, done: string, respelled: readonly string[] = []): string {
  return `${path}?${new URLSearchParams([['done', done], ...respelled.map((fact) => ['spelled', fact])]).toString()}`;
}

/** What the page says after an act that led back to it, by the words in its address. */
export function employeeNotice(query: URLSearchParams, facts: SharedFacts): EmployeeOutcome | undefined {
  const notice = notices[query.get('done') ?? ''];
  const respelled = sharedFacts.filter((fact) => query.getAll('spelled').includes(fact));
  if (!notice || respelled.length === 0) return notice;
  const words = listed(respelled.map((fact) => `${factWords[fact].toLowerCase()} “${facts[fact]}”`));
  return { ...notice, text: `Spelled as others have it: ${words}. ${notice.text}` };
}
