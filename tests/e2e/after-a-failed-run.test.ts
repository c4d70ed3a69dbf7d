import { expect, test } from 'vitest';
import { useBrowser } from '~tests/setup/browser';
import { say, takeCallWithoutClock } from './vocabulary/calls';
import { hireColleague, signInWith } from './vocabulary/people';

const { newPage } = useBrowser();

test('a run that did not pass offers first the lesson of its weakest dimension, and another scenario on it', async () => {
  const page = await newPage();
  await signInWith(page, await hireColleague(page));
  await takeCallWithoutClock(page, '/modules/phone-etiquette/scenarios/which-room-is-she-in');
  await say(page, '(“One moment, please,” to the guests.');
  await say(page, 'Four hours is long');
  await say(page, 'I’m so sorry. You want her to know');
  await say(page, 'You don’t have this from me.');
  await say(page, 'I’m glad I could help.');
  await page.getByRole('link', { name: 'See what each choice did' }).click();
  await page.getByText('Not passed yet').first().waitFor();

  const main = page.getByRole('main');
  const first = main.getByRole('link', { name: /^First read “/ });
  const title = /“(.+)”/.exec(await first.innerText())?.[1] ?? '';
  const focusable = await main.locator('a, button').allInnerTexts();
  expect(focusable.findIndex((text) => text.includes('First read'))).toBeLessThan(
    focusable.findIndex((text) => text.includes('Again from')),
  );
  await main.getByRole('heading', { name: /^Practise this next: / }).waitFor();

  const other = main.getByRole('link', { name: /^Or try another scenario on / });
  const otherTitle = (await other.innerText()).split(': ')[1] ?? '';
  const debrief = page.url();
  await other.click();
  await page.getByRole('heading', { level: 1, name: otherTitle }).waitFor();
  await page.goto(debrief);
  await first.click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
});
