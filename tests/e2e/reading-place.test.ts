import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from '~tests/setup/browser';
import { hireColleague, signInWith } from './vocabulary/people';

const { newPage } = useBrowser();
const lesson = '/modules/phone-etiquette/lessons/phone-first-ten-seconds';

/** Brings a heading to the top of the window and stays until the page has told the server. */
async function readsUpTo(page: Page, heading: string) {
  const kept = page.waitForResponse((response) => response.url().endsWith('/place') && response.request().method() === 'POST');
  await page.getByRole('heading', { name: heading }).evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
  expect((await kept).status()).toBeLessThan(300);
}

test('who stops reading goes on at the same heading on another device', async () => {
  const colleague = await hireColleague(await newPage());
  const desk = await newPage();
  await signInWith(desk, colleague);
  await desk.goto(lesson);
  await readsUpTo(desk, 'Then be quiet');
  await desk.context().close();

  const phone = await newPage({ viewport: { width: 360, height: 640 } });
  await signInWith(phone, colleague);
  await phone.getByText('You stopped at “Then be quiet”').waitFor();
  await phone.getByRole('link', { name: 'Continue lesson 1' }).click();
  await phone.waitForURL(/#then-be-quiet$/);
  const heading = phone.getByRole('heading', { name: 'Then be quiet' });
  await heading.waitFor();
  await expect.poll(() => placeInWindow(phone, 'then-be-quiet')).toBe('in view');
});

test('reading on moves the place on, and the time left goes down with it', async () => {
  const page = await newPage();
  await signInWith(page, await hireColleague(page));
  await page.goto(lesson);
  const left = async () => Number(/about (\d+) left/.exec(await page.getByText(/minutes, about \d+ left/).innerText())?.[1]);
  const atFirst = await left();
  await readsUpTo(page, 'Then be quiet');
  await readsUpTo(page, 'Make it yours');
  await page.reload();
  expect(await left()).toBeLessThan(atFirst);
  await page.goto('/modules/phone-etiquette');
  await page.getByText('You stopped at “Make it yours”').waitFor();
});

function placeInWindow(page: Page, id: string): Promise<string> {
  return page.evaluate((anchor) => {
    const top = document.getElementById(anchor)?.getBoundingClientRect().top ?? Number.NaN;
    return top >= 0 && top < window.innerHeight / 2 ? 'in view' : `at ${top} of ${window.innerHeight}`;
  }, id);
}
