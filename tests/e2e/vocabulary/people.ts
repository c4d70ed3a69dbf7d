import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { samplePassword } from '~tests/setup/browser';

/** A person of the sample company, by the name that the sign-in page offers them under. */
export type SamplePerson = 'New hire' | 'Learner' | 'Supervisor' | 'Supervisor, another line' | 'HR' | 'Administrator';

/** Signs in by one click, as the sign-in page of sample data offers it. */
export async function signInAs(page: Page, person: SamplePerson): Promise<void> {
  await page.goto('/sign-in');
  // The name begins with the title and goes on with what the person is there for.
  await page.getByRole('button', { name: new RegExp(`^${person}(?!,)`) }).click();
  await page.waitForURL('**/learn');
}

export interface Colleague {
  name: string;
  email: string;
  password: string;
}

/** Somebody who was hired for one test alone: added and invited by an administrator, signed in nowhere. */
export async function hireColleague(page: Page): Promise<Colleague> {
  const unique = randomUUID().slice(0, 8);
  const colleague = { name: `Robin ${unique}`, email: `robin.${unique}@sample.test`, password: `a quiet harbour ${unique}` };
  await send(page, '/sign-in', { email: 'admin@sample.test', password: samplePassword, redirectTo: '' });
  const place = { department: 'Contact centre', location: 'Northport store', jobRole: 'Trainee', managerNumber: '', hiredOn: '2026-01-05' };
  await send(page, '/hr/employees/new', { number: unique, name: colleague.name, email: colleague.email, ...place });
  const invitation = await invitationOf(page, unique);
  await page.context().clearCookies();
  await send(page, invitation, { password: colleague.password, passwordAgain: colleague.password });
  await page.context().clearCookies();
  return colleague;
}

/** What a form sends; the address that it leads to, or the page that it comes to. */
async function send(page: Page, path: string, form: Record<string, string>): Promise<string> {
  const answer = await page.request.post(path, { headers: { origin: inject('baseUrl') }, form });
  expect(answer.ok(), `${path} takes its form`).toBe(true);
  return answer.text();
}

async function invitationOf(page: Page, number: string): Promise<string> {
  const people = await (await page.request.get(`/hr/employees?q=${number}`)).text();
  const invited = await send(page, /\/hr\/employees\/(?!new|import)[\w-]+/.exec(people)?.[0] ?? '', { intent: 'invite' });
  return /\/invitations\/[\w-]+/.exec(invited)?.[0] ?? '';
}

/** Signs in by typing. */
export async function signInWith(page: Page, { email, password }: Pick<Colleague, 'email' | 'password'>): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Work email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/learn');
}
