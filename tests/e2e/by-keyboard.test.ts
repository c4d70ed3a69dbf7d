import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from '~tests/setup/browser';
import { untilAlive } from './vocabulary/alive';
import { greetingCheck, putOpeningInOrder } from './vocabulary/first-lesson';
import { chooseByArrows, expectFocus, expectFocusOnHeading, expectVisibleFocus, tabTo, tabToAndPress } from './vocabulary/keyboard';
import { readAllLessons } from './vocabulary/lessons';
import { hireColleague, signInWith, type Colleague } from './vocabulary/people';
import { expectAllKept, questions, startAttempt } from './vocabulary/quiz';

const { newPage } = useBrowser();

test('by keyboard alone one signs in, goes on where one is, and answers the pieces of a lesson', async () => {
  const colleague = await hireColleague(await newPage());
  const page = await newPage();
  await signInByKeyboard(page, colleague);
  await expectFocusOnHeading(page, /^Good/);
  await tabToAndPress(page, page.getByRole('link', { name: 'Phone etiquette' }).first());
  await expectFocusOnHeading(page, 'Phone etiquette');
  await tabToAndPress(page, page.getByRole('link', { name: 'Start lesson 1' }));
  await expectFocusOnHeading(page, 'The first ten seconds');

  const { open, answered } = greetingCheck(page);
  await chooseByArrows(page, open.getByRole('radio', { name: 'Tarn Street Library, Yusuf here. How can I help?' }));
  await tabToAndPress(page, page.getByRole('button', { name: 'Check my answer' }).first());
  await answered.getByText('Your answer. This is it.').waitFor();
  await putOpeningInOrder(page, async (button) => {
    await tabTo(page, button);
    await page.keyboard.press('Space');
  });
  await tabTo(page, page.getByLabel('Which of your three questions did they leave open?'));
  await page.keyboard.type('Nobody said a name.');
  await tabToAndPress(page, page.getByRole('button', { name: 'Save my note' }));
  await page.getByText(/Saved \d\d:\d\d$/).waitFor();
  await tabToAndPress(page, page.getByRole('button', { name: 'Finish lesson 1' }));
  await expectFocusOnHeading(page, 'Phone etiquette');
});

test('an answered check takes the focus to its question, and another try to its first choice', async () => {
  const page = await newPage();
  await signInWith(page, await hireColleague(page));
  await page.goto('/modules/phone-etiquette/lessons/phone-first-ten-seconds');
  await untilAlive(page);
  const { open, answered } = greetingCheck(page);
  await chooseByArrows(page, open.getByRole('radio', { name: 'Hello, this is Yusuf speaking' }));
  await tabToAndPress(page, page.getByRole('button', { name: 'Check my answer' }).first());
  await expectFocus(answered.getByRole('heading'));
  await tabToAndPress(page, answered.getByRole('button', { name: 'Try again' }));
  await expectFocus(open.getByRole('radio').first());
});

test('by keyboard alone a quiz is answered and handed in', async () => {
  const page = await newPage();
  await signInWith(page, await hireColleague(page));
  await readAllLessons(page, 'phone-etiquette');
  await startAttempt(page, 'phone-etiquette');
  const radio = questions(page)
    .filter({ hasNot: page.getByRole('table') })
    .getByRole('radio')
    .first();
  await chooseByArrows(page, radio);
  await expectVisibleFocus(page);
  const box = page.getByRole('checkbox').first();
  if ((await box.count()) > 0) {
    await tabTo(page, box);
    await page.keyboard.press('Space');
    expect(await box.isChecked()).toBe(true);
  }
  await expectAllKept(page);
  await tabToAndPress(page, page.getByRole('button', { name: 'Hand in', exact: true }));
  await expectFocusOnHeading(page, /still open$/);
  await tabToAndPress(page, page.getByRole('button', { name: /^Hand in with/ }));
  await expectFocusOnHeading(page, /^Not passed yet/);
});

test('the first stop of a page leads past its masthead to the content', async () => {
  const page = await newPage();
  await page.goto('/sign-in');
  await page.keyboard.press('Tab');
  await expectFocus(page.getByRole('link', { name: 'Skip to the content' }));
  await page.keyboard.press('Enter');
  await expectFocus(page.getByRole('main'));
});

async function signInByKeyboard(page: Page, { email, password }: Colleague) {
  await page.goto('/sign-in');
  await untilAlive(page);
  await tabTo(page, page.getByLabel('Work email'));
  await page.keyboard.type(email);
  await tabTo(page, page.getByLabel('Password', { exact: true }));
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
}
