import fs from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { untilAlive } from './alive';

const option = z.object({
  text: z.string(),
  why: z.string(),
  correct: z.boolean().optional(),
  role: z.enum(['best', 'between', 'worst']).optional(),
});
const pair = z.object({ left: z.string(), right: z.string(), why: z.string().optional() });
const item = z.object({
  kind: z.enum(['single', 'several', 'order', 'match', 'best-and-worst']),
  ask: z.string(),
  options: z.array(option).default([]),
  pairs: z.array(pair).default([]),
  extra: z.array(z.object({ right: z.string(), why: z.string().optional() })).default([]),
});

/** A question as its author wrote it, with what the browser must not know. */
export type PoolItem = z.infer<typeof item>;

export function questionPool(moduleId: string): PoolItem[] {
  const file = fs.readFileSync(`content/modules/${moduleId}/quiz.yaml`, 'utf8');
  return z.object({ items: z.array(item) }).parse(parse(file)).items;
}

/** Words alone: an author's quotes, dashes and emphasis look different on the page. */
export function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The questions of the open attempt, in the order of the page. */
export function questions(page: Page): Locator {
  return page.getByRole('main').getByRole('group');
}

export function progress(page: Page): Locator {
  return page.getByRole('region', { name: 'Your progress' });
}

/** Starts the next attempt at a module's quiz, and waits until its answers are saved as they are given. */
export async function startAttempt(page: Page, moduleId: string): Promise<string> {
  const path = await startAttemptByForm(page, moduleId);
  await untilAlive(page);
  return path;
}

export async function startAttemptByForm(page: Page, moduleId: string): Promise<string> {
  await page.goto(`/modules/${moduleId}/quiz`);
  await page.getByRole('button', { name: /^Start attempt/ }).click();
  await page.waitForURL('**/attempts/*');
  // The address changes before the page does.
  await questions(page).first().waitFor();
  return new URL(page.url()).pathname;
}

/** What the author wrote about a question on the page. */
export async function knownItem(question: Locator, pool: readonly PoolItem[]): Promise<PoolItem> {
  const legend = wordsOf(await question.locator('legend').innerText());
  const found = pool.find(({ ask }) => legend.startsWith(wordsOf(ask)));
  if (!found) throw new Error(`no question of the pool begins with “${legend}”`);
  return found;
}

/** Answers a question as its author would. */
export async function answerRight(question: Locator, known: PoolItem): Promise<void> {
  switch (known.kind) {
    case 'single':
    case 'several':
      for (const { text } of known.options.filter((each) => each.correct)) await choose(question, text);
      return;
    case 'order':
      for (const [place, { text }] of known.options.entries()) await moveTo(question, text, place);
      return;
    case 'match':
      for (const { left, right } of known.pairs) await match(question, left, right);
      return;
    case 'best-and-worst':
      await rate(question, 'Best', textWithRole(known, 'best'));
      await rate(question, 'Worst', textWithRole(known, 'worst'));
  }
}

/** Answers as somebody who took the opposite for true; leaves alone what has no opposite. */
export async function answerWrong(question: Locator, known: PoolItem): Promise<void> {
  switch (known.kind) {
    case 'single':
    case 'several': {
      const count = known.options.filter((each) => each.correct).length;
      for (const { text } of known.options.filter((each) => !each.correct).slice(0, count)) await choose(question, text);
      return;
    }
    case 'best-and-worst':
      await rate(question, 'Best', textWithRole(known, 'worst'));
      await rate(question, 'Worst', textWithRole(known, 'best'));
      return;
    case 'order':
    case 'match':
  }
}

function textWithRole({ options }: PoolItem, role: 'best' | 'worst'): string {
  return options.find((each) => each.role === role)?.text ?? '';
}

async function choose(question: Locator, text: string) {
  const rows = (await question.locator('label').allInnerTexts()).map(wordsOf);
  await question
    .locator('input')
    .nth(rows.indexOf(wordsOf(text)))
    .check();
}

async function rate(question: Locator, column: 'Best' | 'Worst', text: string) {
  const rows = (await question.getByRole('rowheader').allInnerTexts()).map(wordsOf);
  await question
    .getByRole('radio', { name: new RegExp(`^${column}: `) })
    .nth(rows.indexOf(wordsOf(text)))
    .check();
}

async function match(question: Locator, left: string, right: string) {
  const rows = (await question.locator('label').allInnerTexts()).map(wordsOf);
  const select = question.getByRole('combobox').nth(rows.indexOf(wordsOf(left)));
  const choices = await select.getByRole('option').allInnerTexts();
  // Long choices stand above the rows with a letter each.
  const index = choices.findIndex((choice) => wordsOf(choice.replace(/^[A-Z]\. /, '')) === wordsOf(right));
  await select.selectOption({ index });
}

async function moveTo(question: Locator, text: string, place: number) {
  const rows = question.getByRole('listitem');
  const placeNow = async () => (await rows.allInnerTexts()).map(wordsOf).findIndex((row) => row.endsWith(wordsOf(text)));
  for (let now = await placeNow(); now > place; now--) {
    await rows.nth(now).getByRole('button', { name: /up$/ }).click();
    await expect.poll(placeNow).toBe(now - 1);
  }
}

/** Waits until this many questions have a whole answer that is saved. */
export async function expectSaved(page: Page, count: number): Promise<void> {
  await expect.poll(() => progress(page).innerText(), { timeout: 15_000 }).toContain(`${count} of`);
  await expectAllKept(page);
}

/** Waits until no save is on its way any more. */
export async function expectAllKept(page: Page): Promise<void> {
  await page.getByText('Saving …').first().waitFor({ state: 'detached' });
}

/** Every chosen box, selected line and row of an order, as the form would send it. */
export async function givenAnswers(page: Page): Promise<string[]> {
  return page.getByRole('main').evaluate((main) => {
    const form = main.querySelector<HTMLFormElement>('form');
    const fields = form ? [...new FormData(form)] : [];
    return fields.filter(([name]) => /^q\d+/.test(name) && !name.includes('known')).map(([name, value]) => `${name}=${String(value)}`);
  });
}
