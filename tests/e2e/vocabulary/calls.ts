import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { loadCatalog } from '~/catalog/load-catalog.server';
import { plainText } from '~/domain/content/plain-text';
import { moduleId } from '~/domain/ids';
import { beginRun } from '~/domain/scenario/engine';
import { bestFrom } from '~/domain/scenario/worth';

/** What somebody says, turn by turn, who serves this customer as well as it can be done. */
async function bestReplies(module: string, scenario: string): Promise<string[]> {
  const cacheDir = fs.mkdtempSync(path.join(os.tmpdir(), 'catalog-'));
  const loaded = await loadCatalog({ contentDir: 'content', cacheDir });
  fs.rmSync(cacheDir, { recursive: true });
  if (!loaded.ok) throw new Error('The content has mistakes');
  const found = loaded.catalog.findModule(moduleId.parse(module))?.scenarios.find(({ id }) => id === scenario);
  if (!found) throw new Error(`There is no scenario ${scenario}`);
  return bestFrom(found, beginRun(found)).path.map(({ turnId, replyId }) => {
    const reply = found.turns.find(({ id }) => id === turnId)?.replies.find(({ id }) => id === replyId);
    return plainText(reply?.text ?? []);
  });
}

/** Goes through a scenario from its briefing to its end, without a clock, and gives the best reply in each turn. */
export async function passTheCall(page: Page, module: string, scenario: string): Promise<void> {
  const replies = await bestReplies(module, scenario);
  await takeCallWithoutClock(page, `/modules/${module}/scenarios/${scenario}`);
  for (const [turn, words] of replies.entries()) {
    await page.getByText(`Turn ${turn + 1}.`).waitFor();
    // The learner's own name stands where the file has {{me}}.
    const [start = ''] = words.split('{{me}}');
    await page.locator('button[name="reply"]').filter({ hasText: start.trim() }).click();
  }
  await page.getByText('The line is closed').waitFor();
}

export const replies = (page: Page) => page.getByRole('group', { name: /^What do you (say|do)/ }).locator('button[name="reply"]');

/** Turns the clock off, as somebody does who needs the time, and takes the call. */
export async function takeCallWithoutClock(page: Page, briefing: string): Promise<void> {
  await page.goto(briefing);
  await page.getByLabel('No clock').check();
  await page.getByRole('button', { name: 'Save this setting' }).click();
  await page.getByText('Saved. It holds for every scenario from now on.').waitFor();
  await page.getByRole('button', { name: 'Take the call' }).click();
  await page.getByText('Turn 1.').waitFor();
}

/** Gives one reply and waits until the talk has gone on. */
export async function reply(page: Page, give: () => Promise<void>): Promise<void> {
  const before = await page.locator('input[name="step"]').inputValue();
  await give();
  await page.waitForFunction((was) => document.querySelector<HTMLInputElement>('input[name="step"]')?.value !== was, before);
}

/** Says what begins with these words. */
export async function say(page: Page, words: string): Promise<void> {
  await reply(page, () => replies(page).filter({ hasText: words }).click());
}
