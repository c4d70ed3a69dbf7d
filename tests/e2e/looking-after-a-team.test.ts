import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from '~tests/setup/browser';
import { untilAlive } from './vocabulary/alive';
import { expectForEverybody, still } from './vocabulary/for-everybody';
import { expectVisibleFocus } from './vocabulary/keyboard';
import { signInAs } from './vocabulary/people';

const { newPage, expectComplaint } = useBrowser();

async function openTeam(page: Page) {
  await signInAs(page, 'Supervisor');
  await page.getByRole('link', { name: 'Team', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /of your \d+ people/ }).waitFor();
}

const names = (page: Page) =>
  page
    .getByRole('table', { name: /^People and modules/ })
    .getByRole('rowheader')
    .getByRole('link')
    .allTextContents();

test('a supervisor sees who is at risk, filters, and looks into why somebody fails', async () => {
  const page = await newPage(still);
  await openTeam(page);
  const risky = page.getByRole('region', { name: 'At risk' }).getByRole('listitem');
  await risky.filter({ hasText: 'Hinewai Parata' }).getByText('No attempt is left').waitFor();

  await page
    .getByRole('navigation', { name: 'Show only' })
    .getByRole('link', { name: /failing/ })
    .click();
  await page.getByRole('heading', { name: /people shown$/ }).waitFor();
  expect(await names(page)).toContain('Hinewai Parata');
  await page.getByLabel('Name or number').fill('parata');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.getByRole('heading', { name: '1 person shown' }).waitFor();
  expect(await names(page)).toEqual(['Hinewai Parata']);

  await page
    .getByRole('cell', { name: /Failing/ })
    .getByRole('link')
    .click();
  await page.getByRole('heading', { level: 1, name: 'Hinewai Parata' }).waitFor();
  await expectForEverybody(page);
  await page.getByText('5 questions missed').first().click();
  await page.getByRole('link', { name: 'Quiz, attempt 3' }).click();
  await page.getByRole('heading', { level: 1, name: /^Hinewai Parata: not passed yet/ }).waitFor();
  await expectForEverybody(page);
  expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
});

test('people are chosen by keyboard and nudged once: arrows walk, Space chooses, and the tray says who', async () => {
  const page = await newPage(still);
  await openTeam(page);
  await untilAlive(page);
  await page.getByRole('checkbox', { name: 'Choose Tomasz Wiśniewski' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expectVisibleFocus(page);
  await page.keyboard.press(' ');
  await page.getByText(/1 person chosen/).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(' ');
  await page.getByText(/2 people chosen/).waitFor();
  await page.getByRole('button', { name: 'Nudge 2 people' }).press('Enter');
  await page.getByText(/^2 people are nudged/).waitFor();
  await expectForEverybody(page);
});

test('without JavaScript the team is filtered, and what is chosen goes to assigning', async () => {
  const page = await newPage({ ...still, javaScriptEnabled: false });
  await openTeam(page);
  await page.getByLabel('Order').selectOption('By name');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  expect((await names(page)).slice(0, 2)).toEqual(['Aiyana Begay', 'Declan O’Shaughnessy']);
  await page.getByRole('checkbox', { name: 'Choose Li Na' }).check();
  await page.getByRole('checkbox', { name: 'Choose Phone etiquette' }).check();
  await page.getByRole('button', { name: 'Assign', exact: true }).click();
  await page.waitForURL(/\/team\/assign\?/);
  const chosen = new URL(page.url()).searchParams;
  expect([chosen.getAll('employee').length, chosen.getAll('module')]).toEqual([1, ['phone-etiquette']]);
  await page.getByText('Li Na').first().waitFor();
});

test('on a phone a person is a slip that opens into words, and nothing scrolls sideways', async () => {
  const page = await newPage({ ...still, viewport: { width: 360, height: 760 } });
  await openTeam(page);
  const slip = page.getByRole('row').filter({ hasText: 'Tomasz Wiśniewski' });
  await slip.getByText('In words').click();
  await slip.getByText('2 of 3 tries used').waitFor();
  expect(await slip.getByText('2 of 3 tries used').isVisible()).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await expectForEverybody(page);
});

test('nobody but a supervisor has a team', async () => {
  expectComplaint(/404/);
  const page = await newPage(still);
  await signInAs(page, 'Learner');
  expect(await page.getByRole('link', { name: 'Team', exact: true }).count()).toBe(0);
  expect((await page.goto('/team'))?.status()).toBe(404);
});
