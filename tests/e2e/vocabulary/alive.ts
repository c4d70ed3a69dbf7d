import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Waits until scripts look after the page: what is pressed before that is sent by the browser alone, as without JavaScript. */
export async function untilAlive(page: Page): Promise<void> {
  const lookedAfter = () => Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__reactProps'));
  await expect.poll(() => page.evaluate(lookedAfter).catch(() => false), { timeout: 15_000 }).toBe(true);
  // The last of it is put in place within a frame.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
