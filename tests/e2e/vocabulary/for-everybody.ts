import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible } from '~tests/setup/browser';

/** For the context of such a page: colours on their way from one theme to the other are nobody's colours. */
export const still = { reducedMotion: 'reduce' } as const;

const wide = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };
/** A window of 640 pixels at 200 % zoom. */
const zoomed = { width: 320, height: 480 };

/** By axe on a light desk and a dark phone; nothing reaches out of the page at phone width and at 200 % zoom. */
export async function expectForEverybody(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(wide);
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize(phone);
  await expectAccessible(page);
  await expectNoOverflow(page);
  await page.setViewportSize(zoomed);
  await expectNoOverflow(page);
}

async function expectNoOverflow(page: Page) {
  const found = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
    return scrollWidth > clientWidth ? wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 150)) : [];
  });
  expect(found, `wider than ${page.viewportSize()?.width} pixels: ${page.url()}`).toEqual([]);
}
