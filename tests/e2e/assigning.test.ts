import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from '~tests/setup/browser';
import { untilAlive } from './vocabulary/alive';
import { expectForEverybody, still } from './vocabulary/for-everybody';
import { signInAs } from './vocabulary/people';

const { newPage, expectComplaint } = useBrowser();

/** Far enough ahead that nobody has it already. */
function dueDate(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

async function chooseARole(page: Page) {
  await page.getByRole('radio', { name: /^A whole role/ }).check();
  await page.getByLabel('Role', { exact: true }).selectOption({ index: 1 });
  await page.getByRole('checkbox', { name: /^The Ten Commandments/ }).check();
  await page.getByLabel('Due date').fill(dueDate(41));
  await page.getByLabel('A line that they will see').fill('Before the fair.');
}

const confirmButton = (page: Page) => page.getByRole('button', { name: /^(Assign|Move) \d/ });

async function confirmsAndUndoes(page: Page, promised: string) {
  await confirmButton(page).click();
  await page.waitForURL(/\/team\/assign\/.+/);
  const [first = ''] = promised.match(/\d+/) ?? [];
  await page.getByRole('heading', { level: 1, name: new RegExp(`^${first} (assigned|moved)`) }).waitFor();
  await page.getByRole('button', { name: 'Undo all of it' }).click();
  await page.getByText(/^Undone at \d\d:\d\d/).waitFor();
  await page.getByText('Everything is as it was before.').waitFor();
}

test('a supervisor assigns a module to a role, sees the preview follow, confirms and undoes', async () => {
  const page = await newPage(still);
  await signInAs(page, 'Supervisor');
  await page.goto('/team/assign');
  await untilAlive(page);
  await page
    .getByText(/^Choose a role, a module or a course and a due date/)
    .first()
    .waitFor();
  await chooseARole(page);
  await confirmButton(page).waitFor();
  await expectForEverybody(page);
  expect(await page.getByLabel('A line that they will see').inputValue()).toBe('Before the fair.');
  const promised = await confirmButton(page).innerText();
  await confirmsAndUndoes(page, promised);
  await expectForEverybody(page);
});

test('without JavaScript the preview comes by its button, keeps what was typed, and a change after it is not acted on', async () => {
  const page = await newPage({ javaScriptEnabled: false });
  await signInAs(page, 'Supervisor');
  await page.goto('/team/assign');
  await chooseARole(page);
  await page.getByRole('button', { name: 'Update the preview' }).click();
  await confirmButton(page).waitFor();
  expect(await page.getByLabel('A line that they will see').inputValue()).toBe('Before the fair.');
  await page.getByLabel('Due date').fill(dueDate(43));
  expectComplaint(/409 \(Conflict\)/);
  await confirmButton(page).click();
  await page.getByText('You changed something after the preview, so nothing was assigned yet').waitFor();
  const promised = await confirmButton(page).innerText();
  await confirmsAndUndoes(page, promised);
});

test('an assignment is excused with a reason, by keyboard, and its history says so', async () => {
  const page = await newPage(still);
  await signInAs(page, 'Supervisor');
  await page.goto(`/team/assign?who=everybody&module=ten-commandments&when=date&due=${dueDate(45)}`);
  await untilAlive(page);
  await confirmButton(page).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/team\/assign\/.+/);
  const act = page.url();
  await page.getByRole('rowheader').first().getByRole('link').click();
  await page.getByRole('heading', { level: 2, name: 'What happened' }).waitFor();
  await expectForEverybody(page);
  await page.getByRole('button', { name: 'Excuse', exact: true }).click();
  // The refusal is one that the browser notes.
  expectComplaint(/400 \(Bad Request\)/);
  await page.getByText('Say why: the learner sees it.').first().waitFor();
  await page.locator('#excuse-reason').fill('Works in the warehouse.');
  await page.locator('#excuse-reason').press('Tab');
  await page.getByRole('button', { name: 'Excuse', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Excused from 1 assignment' }).waitFor();
  await page.getByRole('button', { name: 'Undo all of it' }).click();
  await page.getByText('Everything is as it was before.').waitFor();
  await page.goto(act);
  await page.getByRole('button', { name: 'Undo all of it' }).click();
  await page.getByText('Everything is as it was before.').waitFor();
});
