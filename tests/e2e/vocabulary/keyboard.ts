import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** More stops than any page has on the way to something. */
const patience = 150;

/** Walks by Tab until it stands on this; each stop on the way must show that it has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stops = 0; stops < patience; stops++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
    await expectVisibleFocus(page);
  }
  throw new Error(`Tab never reached ${String(target)}`);
}

/** Walks there and presses Enter. */
export async function tabToAndPress(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Stands on a radio group by Tab, then chooses this one by the arrow keys. */
export async function chooseByArrows(page: Page, target: Locator): Promise<void> {
  const group = target.locator('xpath=ancestor::fieldset').getByRole('radio');
  const reached = async () => (await Promise.all((await group.all()).map(hasFocus))).some(Boolean);
  for (let stops = 0; stops < patience && !(await reached()); stops++) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  for (let steps = 0; steps < 10 && !(await target.isChecked()); steps++) await page.keyboard.press('ArrowDown');
  expect(await target.isChecked()).toBe(true);
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/** Something has the focus, it is in view, and it has a ring that can be seen. */
export async function expectVisibleFocus(page: Page): Promise<void> {
  const focus = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { name: 'nothing', ring: 'none' };
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    // A label may wear the ring of its box.
    const worn = element.closest('label') ? getComputedStyle(element.closest('label') ?? element).outlineStyle : 'none';
    const ringed = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none' || worn !== 'none';
    return { name: element.outerHTML.slice(0, 120), ring: ringed ? 'seen' : 'none' };
  });
  // After the last stop the browser's own frame comes, then the page again.
  if (focus.name !== 'nothing') expect(focus).toMatchObject({ ring: 'seen' });
}

export async function expectFocus(target: Locator): Promise<void> {
  await target.waitFor();
  await expect.poll(() => hasFocus(target), { message: `focus on ${String(target)}`, timeout: 5_000 }).toBe(true);
}

/** The step that has just begun is where the keyboard and the reader are. */
export async function expectFocusOnHeading(page: Page, name: string | RegExp): Promise<void> {
  await expectFocus(page.getByRole('heading', { level: 1, name }));
}
