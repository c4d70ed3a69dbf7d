import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from '~tests/setup/browser';
import { say, takeCallWithoutClock } from './vocabulary/calls';
import { hireColleague, signInWith } from './vocabulary/people';

const { newPage } = useBrowser();

/** What the browser's voice was given to say. A Chromium without voices would say nothing, and tell nobody. */
async function listen(page: Page): Promise<{ said: () => Promise<string[]> }> {
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    window.speechSynthesis.speak = (utterance) => void said.push(utterance.text);
  });
  return { said: () => page.evaluate(() => (window as unknown as { said: string[] }).said) };
}

test('the customer’s lines are spoken only once somebody asks for it, and this browser remembers it', async () => {
  const page = await newPage();
  const { said } = await listen(page);
  await signInWith(page, await hireColleague(page));
  await takeCallWithoutClock(page, '/modules/phone-etiquette/scenarios/which-room-is-she-in');
  await say(page, '(“One moment, please,” to the guests.');
  expect(await said()).toEqual([]);

  await page.getByRole('button', { name: 'Turn speech on' }).click();
  await expect.poll(said).toEqual([expect.stringMatching(/^Hello\? Put me through to my daughter/)]);
  await say(page, 'Four hours is long');
  await expect.poll(said).toEqual([expect.any(String), expect.stringMatching(/^Samir Haddad\. I’m her father/)]);

  await page.reload();
  await page.getByRole('button', { name: 'Turn speech off' }).waitFor();
  await expect.poll(said).toEqual([expect.stringMatching(/^Samir Haddad\. I’m her father/)]);
  await page.getByRole('button', { name: 'Turn speech off' }).click();
  await say(page, 'I’m so sorry. You want her to know');
  expect(await said()).toHaveLength(1);
  await page.reload();
  await page.getByRole('button', { name: 'Turn speech on' }).waitFor();
  expect(await said()).toEqual([]);
});
