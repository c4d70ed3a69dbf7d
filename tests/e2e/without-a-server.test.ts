import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from '~tests/setup/browser';
import { untilAlive } from './vocabulary/alive';
import { chooseGreeting, greetingCheck } from './vocabulary/first-lesson';
import { readAllLessons } from './vocabulary/lessons';
import { hireColleague, signInWith } from './vocabulary/people';
import { questions, startAttempt } from './vocabulary/quiz';

const { newPage, expectComplaint } = useBrowser();

async function colleague(): Promise<Page> {
  const page = await newPage();
  await signInWith(page, await hireColleague(page));
  return page;
}

test('a quiz answer that finds no server is “Not saved”, stays chosen, and is saved by itself when the server is back', async () => {
  expectComplaint(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  const page = await colleague();
  await readAllLessons(page, 'phone-etiquette');
  const attempt = await startAttempt(page, 'phone-etiquette');
  const question = questions(page)
    .filter({ hasNot: page.getByRole('table') })
    .filter({ has: page.getByRole('radio') })
    .first();
  const choice = question.getByRole('radio').nth(1);
  const value = await choice.inputValue();

  await page.context().setOffline(true);
  await choice.check();
  await page.getByText('Not saved.').waitFor();
  await page.getByText('Your choice is still here, but the server did not answer.').waitFor();
  expect(await choice.isChecked()).toBe(true);

  await page.context().setOffline(false);
  await page.getByText(/Saved \d\d:\d\d/).waitFor();
  expect(await page.getByText('Not saved.').count()).toBe(0);
  await page.goto(attempt);
  expect(await page.locator(`input[value="${value}"]:checked`).count()).toBe(1);
});

test('handing in without a server keeps the page with its choices and says so', async () => {
  expectComplaint(/ERR_FAILED|ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  const page = await colleague();
  await readAllLessons(page, 'phone-etiquette');
  await startAttempt(page, 'phone-etiquette');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await page.getByText('Not handed in: the server did not answer.').waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /still open$/ }).waitFor();
});

test('a piece of a lesson that finds no server says so, keeps what was chosen and typed, and is sent again by itself', async () => {
  expectComplaint(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  const page = await colleague();
  await page.goto('/modules/phone-etiquette/lessons/phone-first-ten-seconds');
  await untilAlive(page);
  const note = page.getByLabel('Which of your three questions did they leave open?');
  await note.fill('Nobody said a name.');
  await page.context().setOffline(true);
  await chooseGreeting(page, 'Hello, this is Yusuf speaking');
  await page.getByText('Not saved: the server did not answer.').waitFor();
  expect(await greetingCheck(page).open.getByRole('radio', { name: 'Hello, this is Yusuf speaking' }).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Save my note' }).click();
  await expect.poll(() => page.getByText('Not saved: the server did not answer.').count()).toBe(2);
  expect(await note.inputValue()).toBe('Nobody said a name.');

  await note.fill('Nobody said a name, nor why.');
  await page.context().setOffline(false);
  await page.getByText(/Saved \d\d:\d\d$/).waitFor();
  expect(await note.inputValue()).toBe('Nobody said a name, nor why.');
  await greetingCheck(page).answered.getByText('Your answer. Not this one.').waitFor();
  expect(await page.getByText('Not saved').count()).toBe(0);
});

test('finishing a lesson without a server keeps the page and says so', async () => {
  expectComplaint(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  const page = await colleague();
  await page.goto('/modules/phone-etiquette/lessons/phone-first-ten-seconds');
  await untilAlive(page);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Finish lesson 1' }).click();
  await page.getByText('Not saved: the server did not answer.').waitFor();
  await page.getByRole('heading', { level: 1, name: 'The first ten seconds' }).waitFor();
});

test('a note stays in its field when something between here and the server breaks, and when the session has ended', async () => {
  expectComplaint(/502/);
  const page = await colleague();
  await page.goto('/modules/phone-etiquette/lessons/phone-first-ten-seconds');
  await untilAlive(page);
  const note = page.getByLabel('Which of your three questions did they leave open?');
  await note.fill('Nobody said a name.');
  await page.route('**/lessons/**', (route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }));
  await page.getByRole('button', { name: 'Save my note' }).click();
  await page.getByText('Not saved: the server did not answer.').waitFor();
  expect(await note.inputValue()).toBe('Nobody said a name.');
  await page.unroute('**/lessons/**');
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Save my note' }).click();
  await page.getByText('Not saved: you were signed out.').waitFor();
  expect(await note.inputValue()).toBe('Nobody said a name.');
});

test('a save after the session has ended keeps the choice and says how to go on', async () => {
  const page = await colleague();
  await readAllLessons(page, 'phone-etiquette');
  await startAttempt(page, 'phone-etiquette');
  const choice = page.getByRole('radio').first();
  await page.context().clearCookies();
  await choice.check();
  await page.getByText('you were signed out').waitFor();
  expect(await choice.isChecked()).toBe(true);
  await page.getByText('you were signed out').getByRole('link', { name: 'Sign in' }).waitFor();
});
