import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';

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
export async function hireColleague(office: Page): Promise<Colleague> {
  const unique = randomUUID().slice(0, 8);
  const colleague = { name: `Robin ${unique}`, email: `robin.${unique}@sample.test`, password: `a quiet harbour ${unique}` };
  await signInAs(office, 'Administrator');
  const invitation = await invite(office, unique, colleague);
  await office.context().clearCookies();
  await office.goto(invitation);
  await office.getByLabel('New password', { exact: true }).fill(colleague.password);
  await office.getByLabel('New password, once more').fill(colleague.password);
  await office.getByRole('button', { name: 'Save the password and begin' }).click();
  await office.waitForURL('**/learn');
  await office.context().clearCookies();
  return colleague;
}

/** Signs in by typing. */
export async function signInWith(page: Page, { email, password }: Pick<Colleague, 'email' | 'password'>): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Work email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/learn');
}

async function invite(office: Page, number: string, { name, email }: Colleague): Promise<string> {
  await office.goto('/admin/people/new');
  const facts = { 'Employee number': number, Name: name, 'Work email': email, Department: 'Contact centre', Location: 'Northport store' };
  for (const [label, value] of Object.entries({ ...facts, 'Job role': 'Trainee', 'Hire date': '2026-01-05' })) {
    await office
      .getByRole('textbox', { name: label, exact: true })
      .or(office.getByLabel(label, { exact: true }))
      .first()
      .fill(value);
  }
  await office.getByRole('button', { name: 'Add this person' }).click();
  await office.getByRole('button', { name: `Invite ${name}` }).click();
  const address = await office.getByRole('status').getByRole('code').textContent();
  return new URL(address ?? '').pathname;
}
