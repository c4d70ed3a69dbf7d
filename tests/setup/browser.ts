import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { findChromium } from './chromium.mjs';

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const samplePassword = 'welcome-aboard-2026';

/** What a test gets from `useBrowser`. */
export interface TestBrowser {
  /** A page in a fresh profile: nobody is signed in. Paths are those of the built application. */
  newPage: (options?: BrowserContextOptions) => Promise<Page>;
  /** Announces complaints that belong to this test, such as the 404 that it provokes. */
  expectComplaint: (complaint: RegExp) => void;
}

/**
 * One Chromium for all tests of a file. A test fails when any of its pages wrote to the console's errors, threw, or
 * broke the content security policy.
 */
export function useBrowser(): TestBrowser {
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  let complaints: string[] = [];
  let expected: RegExp[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findChromium(), args });
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    const unexpected = complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)));
    await Promise.all(contexts.map(leave));
    [contexts, complaints, expected] = [[], [], []];
    expect(unexpected, 'pages complained').toEqual([]);
  });
  return {
    newPage: async (options = {}) => {
      const context = await browser.newContext({ baseURL: inject('baseUrl'), ...options });
      contexts.push(context);
      context.on('page', (page) => listen(page, (complaint) => complaints.push(complaint)));
      return context.newPage();
    },
    expectComplaint: (complaint) => void expected.push(complaint),
  };
}

/** A request that a test answers by itself may still be on its way when the test is over. */
async function leave(context: BrowserContext) {
  await Promise.all(context.pages().map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })));
  await context.close();
}

/** A breach of the content security policy is a console error, too. */
function listen(page: Page, complain: (complaint: string) => void) {
  page.on('console', (message) => {
    if (message.type() === 'error') complain(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complain(`${page.url()}: ${error.stack ?? error.message}`));
}

/** Signs in by the form, as a person does. */
export async function signIn(page: Page, email: string, password = samplePassword): Promise<void> {
  await page.goto('/sign-in');
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"][type="password"]').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/**
 * Finds what keeps people out, by axe: WCAG 2.0 to 2.2 at levels A and AA, and its best practices. The legacy mode works
 * in the page itself, in half the time: the other one opens a second page each time for the sake of foreign frames.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode().analyze();
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id} (${help}): ${node.html}`));
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
}
