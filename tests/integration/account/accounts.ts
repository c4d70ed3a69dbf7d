import type { ActionFunctionArgs } from '@remix-run/node';
import { expect } from 'vitest';
import { hashPassword } from '~/features/account/password-hash.server';
import { visitOf, type Visit } from '~/features/account/visit.server';
import type { Db } from '~db/database';
import { insertAccount } from '~db/queries/accounts';
import { insertEmployees, insertRoleGrant, type Employee } from '~db/queries/employees';
import type { TestContext } from '~tests/builders/context';
import { anEmployee } from '~tests/builders/employee';

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

/** A form as a browser without JavaScript posts it. */
export function posted(path: string, fields: Record<string, string> | [string, string][], headers: Record<string, string> = {}): Request {
  return new Request(`http://localhost:3000${path}`, { method: 'POST', body: new URLSearchParams(fields), headers });
}

export function asked(path: string, headers: Record<string, string> = {}): Request {
  return new Request(`http://localhost:3000${path}`, { headers });
}

/** The arguments of a loader or an action. */
export function given(context: TestContext, request: Request, params: Record<string, string> = {}): ActionFunctionArgs {
  return { request, params, context };
}

export function visiting(context: TestContext, headers: Record<string, string> = {}): Visit {
  return visitOf({ request: asked('/', headers), context });
}

/** What the browser would send back of a Set-Cookie header. */
export function cookieOf(setCookie: string | null): string {
  return (setCookie ?? '').split(';')[0] ?? '';
}

/** What an action threw or returned, as a response. */
export async function answerOf(work: Promise<unknown>): Promise<Response> {
  const answer = await work.catch((thrown: unknown) => thrown);
  if (answer instanceof Response) return answer;
  throw answer instanceof Error ? answer : new Error('No response came back');
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
