import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, useBrowser } from '~tests/setup/browser';
import { replies, reply, takeCallWithoutClock } from './vocabulary/calls';
import { expectFocus } from './vocabulary/keyboard';
import { hireColleague, signInWith } from './vocabulary/people';

const { newPage, expectComplaint } = useBrowser();

const briefing = '/modules/phone-etiquette/scenarios/which-room-is-she-in';
const takeCall = (page: Page) => takeCallWithoutClock(page, briefing);

async function talkToTheEnd(page: Page, give: () => Promise<void>): Promise<void> {
  for (let turns = 0; turns < 30 && (await replies(page).count()) > 0; turns += 1) await reply(page, give);
  await page.getByText('The line is closed').waitFor();
}

async function readDebrief(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'See what each choice did' }).click();
  await page.getByRole('heading', { name: 'Where the call turned' }).waitFor();
  await page.getByRole('heading', { name: /^Practise this next/ }).waitFor();
}

test('a call by mouse: it rings, the talk grows, it ends, and the debrief says why and leads back in', async () => {
  const page = await newPage();
  await signInWith(page, await hireColleague(page));
  await takeCall(page);
  await expectAccessible(page);
  await reply(page, () => replies(page).first().click());
  await page.getByRole('img', { name: /^Mood: / }).waitFor();
  await expectAccessible(page);
  await talkToTheEnd(page, () => replies(page).last().click());
  await expectAccessible(page);
  await readDebrief(page);
  await expectAccessible(page);
  await page.goto(briefing);
  await page.getByRole('link', { name: 'Run 1' }).waitFor();
  await page.getByRole('button', { name: 'Take it again' }).waitFor();
});

test('a call by keyboard: number keys, arrow keys and Enter, and focus goes where the talk is', async () => {
  const page = await newPage();
  await signInWith(page, await hireColleague(page));
  await takeCall(page);
  await reply(page, () => page.keyboard.press('2'));
  await expectFocus(page.getByRole('group', { name: 'What do you say?' }));
  await page.keyboard.press('ArrowDown');
  await expectFocus(replies(page).first());
  await reply(page, () => page.keyboard.press('Enter'));
  await talkToTheEnd(page, () => page.keyboard.press('1'));
  await expectFocus(page.getByRole('heading', { level: 2 }).last());
  await page.keyboard.press('Tab');
  await expectFocus(page.getByRole('link', { name: 'See what each choice did' }));
});

test('a call without JavaScript: every step is a plain form', async () => {
  const office = await newPage();
  const colleague = await hireColleague(office);
  const page = await newPage({ javaScriptEnabled: false });
  await signInWith(page, colleague);
  await takeCall(page);
  for (let turns = 0; turns < 30 && (await replies(page).count()) > 0; turns += 1) {
    await replies(page).first().click();
    await page.waitForLoadState();
  }
  expect(new URL(page.url()).search).toBe('?told=ended');
  await readDebrief(page);
  await page.getByRole('button', { name: 'Again from the ring' }).click();
  await page.getByText('The phone rings', { exact: true }).waitFor();
});

test('a call is resumed on a second device, and the first one is told where it stands', async () => {
  const [first, second] = [await newPage(), await newPage()];
  const colleague = await hireColleague(first);
  await signInWith(first, colleague);
  await signInWith(second, colleague);
  await takeCall(first);
  await reply(first, () => replies(first).first().click());
  await second.goto(briefing);
  await second.getByRole('link', { name: 'Go on with the call' }).click();
  await second.getByText('Turn 2.').waitFor();
  await reply(second, () => replies(second).first().click());

  expectComplaint(/409/);
  await replies(first).first().click();
  await first.getByText('This turn was answered before', { exact: false }).waitFor();
  await first.getByText('Turn 3.').waitFor();
});

test('a choice that finds no server is “Not saved”, and is given by trying again', async () => {
  expectComplaint(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  const page = await newPage();
  await signInWith(page, await hireColleague(page));
  await takeCall(page);
  await page.context().setOffline(true);
  await replies(page).first().click();
  await page.getByRole('alert').getByText('Not saved').waitFor();
  await page.context().setOffline(false);
  await reply(page, () => page.getByRole('button', { name: 'Try again' }).click());
  await page.getByText('Turn 2.').waitFor();
});
