import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from '~tests/setup/browser';
import { untilAlive } from './vocabulary/alive';
import { greetingCheck } from './vocabulary/first-lesson';
import { readAllLessons } from './vocabulary/lessons';
import { hireColleague, signInWith } from './vocabulary/people';
import { givenAnswers, questions, startAttempt } from './vocabulary/quiz';

const { newPage } = useBrowser();

async function colleague(): Promise<Page> {
  const page = await newPage();
  await signInWith(page, await hireColleague(page));
  return page;
}

/** Loads the page as on a slow line: its text is there, its scripts are not before they are let through. */
async function openBeforeScripts(page: Page, path: string): Promise<{ letScriptsThrough: () => Promise<void> }> {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  await page.route('**/assets/*.js', async (route) => {
    await opened;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  await page.getByRole('main').waitFor();
  return {
    letScriptsThrough: async () => {
      open();
      await untilAlive(page);
    },
  };
}

test('a quiz answer that was chosen before scripts ran is saved once they run', async () => {
  const page = await colleague();
  await readAllLessons(page, 'phone-etiquette');
  const attempt = await startAttempt(page, 'phone-etiquette');
  const { letScriptsThrough } = await openBeforeScripts(page, attempt);
  const boxes = questions(page)
    .filter({ hasNot: page.getByRole('table') })
    .getByRole('radio');
  await boxes.nth(1).check();
  const table = questions(page).filter({ has: page.getByRole('table') });
  if ((await table.count()) > 0)
    await table
      .first()
      .getByRole('radio', { name: /^Best: / })
      .first()
      .check();
  const chosen = await givenAnswers(page);
  expect(await page.getByText(/Saved \d\d:\d\d/).count()).toBe(0);

  await letScriptsThrough();
  await page
    .getByText(/Saved \d\d:\d\d/)
    .first()
    .waitFor();
  await page.reload();
  expect(await givenAnswers(page)).toEqual(chosen);
});

test('ticks of a checklist that were made before scripts ran are saved once they run; an answer waits for its button', async () => {
  const page = await colleague();
  const lesson = '/modules/phone-etiquette/lessons/phone-first-ten-seconds';
  const { letScriptsThrough } = await openBeforeScripts(page, lesson);
  const tick = page.locator('input[name="ticked"]').first();
  await tick.check();
  const greeting = greetingCheck(page).open.getByRole('radio', { name: 'Tarn Street Library, Yusuf here. How can I help?' });
  await greeting.check();
  await letScriptsThrough();
  await page.getByText(/Saved \d\d:\d\d\. Only you see your ticks\./).waitFor();
  expect(await greeting.isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Check my answer' }).first().click();
  await greetingCheck(page).answered.getByText('Your answer. This is it.').waitFor();
  await page.reload();
  expect(await tick.isChecked()).toBe(true);
});
