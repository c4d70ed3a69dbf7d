import type { EmployeeId } from '~/domain/ids';
import { inTransaction } from '~db/database';
import { hasAccountAt, insertAccount } from '~db/queries/accounts';
import type { Deps } from '../deps.server';
import { hashPassword } from './password-hash.server';

/** Written on the sign-in page; it exists in sample data only, so the rule for new passwords does not apply. */
export const samplePassword = 'welcome-aboard-2026';

/** Whom the sign-in page offers, in the order of the page. */
export const samplePeople = [
  { email: 'newhire@sample.test', title: 'New hire', detail: 'Just started: everything is still to do.' },
  { email: 'learner@sample.test', title: 'Learner', detail: 'Half-way through the course.' },
  { email: 'supervisor@sample.test', title: 'Supervisor', detail: 'Answers for a line of people, and learns, too.' },
  { email: 'supervisor2@sample.test', title: 'Supervisor, another line', detail: 'Answers for other people than the first one.' },
  { email: 'hr@sample.test', title: 'HR', detail: 'Keeps people and their accounts.' },
  { email: 'admin@sample.test', title: 'Administrator', detail: 'People, accounts, roles and the outbox.' },
] as const;

/** Gives these employees of the sample company accounts with the sample password. Never in production. */
export async function createSampleAccounts(
  deps: Pick<Deps, 'db' | 'now' | 'newId'>,
  people: readonly { employeeId: EmployeeId; name: string; email: string }[],
): Promise<void> {
  if (process.env.NODE_ENV === 'production') throw new Error('Sample accounts have a known password and cannot exist in production.');
  const passwordHash = await hashPassword(samplePassword);
  await inTransaction(deps.db, async (tx) => {
    for (const person of people) {
      await insertAccount(tx, { ...person, id: deps.newId(), credentialId: deps.newId(), passwordHash, createdAt: deps.now() });
    }
  });
}

/** Whether accounts of the sample company are in this database. Everybody in it has an address of a domain that is reserved for tests. */
export function hasSampleAccounts({ db }: Pick<Deps, 'db'>): Promise<boolean> {
  return hasAccountAt(db, 'sample.test');
}
