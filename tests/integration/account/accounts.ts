import { hashPassword } from '~/features/account/password-hash.server';
import { insertAccount } from '~db/queries/accounts';
import { insertEmployees, type Employee } from '~db/queries/employees';
import { anEmployee } from '~tests/builders/employee';
import type { TestContext } from '~tests/builders/context';

export const password = 'four plain words here';
let passwordHash: Promise<string> | undefined;

/** An employee who can sign in with `password`. */
export async function anAccountHolder(context: TestContext, overrides: Partial<Employee> = {}): Promise<Employee & { email: string }> {
  const employee = anEmployee(overrides);
  const email = employee.email ?? 'nobody@harbor-pine.test';
  const { db, newId, now } = context.deps;
  await insertEmployees(db, [employee], now());
  passwordHash ??= hashPassword(password);
  const account = { id: newId(), credentialId: newId(), employeeId: employee.id, name: employee.name, email };
  await insertAccount(db, { ...account, passwordHash: await passwordHash, createdAt: now() });
  return { ...employee, email };
}

/** A form as a browser without JavaScript posts it. */
export function posted(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Request {
  return new Request(`http://localhost:3000${path}`, { method: 'POST', body: new URLSearchParams(fields), headers });
}

/** What the browser would send back of these Set-Cookie headers. */
export function cookieOf(setCookie: string | null): string {
  return (setCookie ?? '').split(';')[0] ?? '';
}
