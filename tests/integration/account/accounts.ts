import { afterAll, expect } from 'vitest';
import type { Catalog } from '~/catalog/catalog.server';
import { hashPassword } from '~/features/account/password-hash.server';
import { visitOf, type Visit } from '~/features/account/visit.server';
import type { Db } from '~db/database';
import { insertAccount } from '~db/queries/accounts';
import { insertEmployees, insertRoleGrant, type Employee } from '~db/queries/employees';
import { testContext, type TestContext } from '~tests/builders/context';
import { anEmployee } from '~tests/builders/employee';
import { asked } from '~tests/setup/calling';
import { testDatabase } from '~tests/setup/test-database';

export const password = 'four plain words here';
let passwordHash: Promise<string> | undefined;

/** An employee, with the address that accounts need. */
export async function employed(context: TestContext, overrides: Partial<Employee> = {}): Promise<Employee & { email: string }> {
  const employee = anEmployee(overrides);
  await insertEmployees(context.deps.db, [employee], context.deps.now());
  return { ...employee, email: employee.email ?? '' };
}

/** An employee who can sign in with `password`. */
export async function anAccountHolder(context: TestContext, overrides: Partial<Employee> = {}): Promise<Employee & { email: string }> {
  const employee = await employed(context, overrides);
  const { db, newId, now } = context.deps;
  passwordHash ??= hashPassword(password);
  const account = { id: newId(), credentialId: newId(), employeeId: employee.id, name: employee.name, email: employee.email };
  await insertAccount(db, { ...account, passwordHash: await passwordHash, createdAt: now() });
  return employee;
}

export async function granted(context: TestContext, role: 'hr' | 'admin', overrides: Partial<Employee> = {}) {
  const employee = await anAccountHolder(context, overrides);
  await insertRoleGrant(context.deps.db, { employeeId: employee.id, role, grantedAt: context.deps.now(), grantedById: null });
  return employee;
}

/**
 * For all tests of a file: a company on a database of its own, with Hanna Ries of HR and an administrator. Closes
 * itself after the last test.
 */
export async function anOffice(own: { catalog?: Catalog } = {}) {
  const database = await testDatabase();
  afterAll(() => database.close());
  const context = testContext({ ...database, ...own });
  const hr = await granted(context, 'hr', { name: 'Hanna Ries' });
  return { database, context, hr, admin: await granted(context, 'admin') };
}

export function visiting(context: TestContext, headers: Record<string, string> = {}): Visit {
  return visitOf({ request: asked({ headers }), context });
}

export async function deedsOf(db: Db, subjectId: string): Promise<string[]> {
  const rows = await db.selectFrom('audit_entry').select('deed').where('subject_id', '=', subjectId).orderBy('id').execute();
  return rows.map((row) => row.deed);
}

/** Mails leave beside the answer: resolves once none waits to be sent now. */
export async function mailsSent({ deps }: TestContext): Promise<void> {
  const waiting = deps.db
    .selectFrom('mail')
    .select('id')
    .where('state', '=', 'waiting')
    .where('next_try_at', '<=', deps.now().toISOString());
  await expect.poll(() => waiting.execute()).toEqual([]);
}

/** The path of the link in the newest mail. */
export async function linkIn(context: TestContext): Promise<string> {
  await mailsSent(context);
  const link = /http:\/\/localhost:3000(\/\S+)/.exec(context.mails.at(-1)?.text ?? '')?.[1];
  if (!link) throw new Error('No link was mailed');
  return link;
}
