import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { check } from './lessons';

/** The first lesson of phone etiquette has every kind of piece. These are the ways through each of them. */

const reasons = {
  nameless: 'nobody has a name',
  right: 'Place, person, offer.',
  placeless: 'the caller still has to ask',
  hurried: 'In place of an offer there is a wait',
};

export const greetingCheck = (page: Page) => check(page, 'Which greeting answers all three questions?');

export async function chooseGreeting(page: Page, greeting: string): Promise<void> {
  await greetingCheck(page).open.getByRole('radio', { name: greeting }).check();
  await page.getByRole('button', { name: 'Check my answer' }).first().click();
}

/** Answers the first check wrongly, reads why, and answers it right. */
export async function learnByAMistake(page: Page): Promise<void> {
  const { open, answered } = greetingCheck(page);
  await chooseGreeting(page, 'Hello, this is Yusuf speaking');
  await answered.getByText('Your answer. Not this one.').waitFor();
  await expectReasons(page, [reasons.placeless]);
  await answered.getByText('Try again').click();
  await open.waitFor();
  await chooseGreeting(page, 'Tarn Street Library, Yusuf here. How can I help?');
  await answered.getByText('Your answer. This is it.').waitFor();
}

async function expectReasons(page: Page, told: string[]) {
  const said = await greetingCheck(page).answered.innerText();
  expect(Object.values(reasons).filter((reason) => said.includes(reason))).toEqual(told);
}

const opening = ['Make yourself free', 'Say place, name and offer', 'Stay quiet', 'Say the need back', 'Ask for the name'];

/** Puts the order check right; `press` is how this person presses a button that they have found. */
export async function putOpeningInOrder(page: Page, press: (button: ReturnType<Page['getByRole']>) => Promise<void>): Promise<void> {
  const { open, answered } = check(page, 'opening in the right order');
  const rows = open.getByRole('listitem');
  for (const [place, words] of opening.entries()) {
    const placeNow = async () => (await rows.allInnerTexts()).findIndex((row) => row.includes(words));
    for (let now = await placeNow(); now > place; now--) {
      await press(rows.nth(now).getByRole('button', { name: /up$/ }));
      // Without JavaScript each move loads the page again.
      await expect.poll(placeNow, { timeout: 10_000 }).toBe(now - 1);
    }
  }
  await press(page.getByRole('button', { name: 'Check my answer' }));
  await answered.getByText('First you make room').waitFor();
}

export async function writeReflection(page: Page, note: string): Promise<void> {
  await page.getByLabel('Which of your three questions did they leave open?').fill(note);
  await page.getByRole('button', { name: 'Save my note' }).click();
  await page.getByText(/Saved \d\d:\d\d$/).waitFor();
}
