import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from '~tests/setup/browser';
import { expectForEverybody, still } from './vocabulary/for-everybody';
import { signInAs } from './vocabulary/people';

const { newPage } = useBrowser();

/** A day on which people of the sample company were certified, whenever this runs. */
const thatDay = new Date(Date.now() - 240 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

const rowsOf = (page: Page) => page.getByRole('table', { name: /^Certifications/ }).getByRole('row');

async function findThemAll(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'HR', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /is certified$/ }).waitFor();
  await expectForEverybody(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('link', { name: 'Open the register' }).click();
  await page.getByText('More filters').click();
  await page.getByLabel('Module or course').selectOption({ label: 'Phone etiquette' });
  await page.getByLabel('Location').selectOption('Northern contact centre');
  await page.getByLabel('Valid on').fill(thatDay);
  await page.getByRole('button', { name: 'Show', exact: true }).last().click();
  await page.getByRole('link', { name: /^Take off the filter Valid on/ }).waitFor();
}

test('an auditor’s question is answered in one sitting: who, on what content, with what evidence, and proven', async () => {
  const page = await newPage(still);
  await signInAs(page, 'HR');
  await findThemAll(page);
  const found = Number(/^(\d+) certifications$/.exec((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[1]);
  expect(found).toBeGreaterThan(3);
  expect(await rowsOf(page).count()).toBe(found + 1);
  const list = page.url();

  await rowsOf(page).nth(1).getByRole('rowheader').getByRole('link').click();
  await page.waitForURL(/\/hr\/certifications\/[^?]+$/);
  // The address changes before the page does.
  await page.getByRole('heading', { level: 1, name: /certifications$/ }).waitFor({ state: 'detached' });
  const facts = await page.getByRole('main').textContent();
  expect(facts).toMatch(/Edition\s*2026\.1/);
  expect(facts).toMatch(/attempt/i);
  await expectForEverybody(page);

  await page.goto(list);
  await page.getByRole('button', { name: 'Prove it now' }).click();
  await page.getByText(/^The register is intact: \d+ records stand as they were entered/).waitFor();

  await page.goto(list);
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV', exact: true }).click()]);
  const lines = parse(readFileSync(await file.path()), { columns: true }) as Record<string, string>[];
  expect(lines.map((line) => line['Certificate number']).sort()).toEqual(
    (await page.getByText(/^SW-\d{4}-\d{6}$/).allTextContents()).sort(),
  );
  expect(lines).toHaveLength(found);
  expect(new Set(lines.map((line) => line.Location))).toEqual(new Set(['Northern contact centre']));
});
