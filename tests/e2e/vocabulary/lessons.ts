import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A question in a lesson, open or answered: the piece that has this sentence as its question. */
export function check(page: Page, question: string): { open: Locator; answered: Locator } {
  return { open: page.getByRole('group', { name: question }), answered: page.getByRole('region', { name: question }) };
}

/** What the forms of a page would send, field by field. */
type Sent = [name: string, value: string][];

/**
 * Reads every lesson of a module in no time: sends what the forms of its pages would send, with the first options
 * chosen. For tests that begin after the lessons.
 */
export async function readAllLessons(page: Page, moduleId: string): Promise<void> {
  for (const path of await lessonsOf(page, moduleId)) await readLesson(page, path);
}

/** The same for one lesson. */
export async function readLesson(page: Page, path: string): Promise<void> {
  const html = await (await page.request.get(path)).text();
  for (const form of await page.evaluate(filledForms, html)) await post(page, path, form);
  await post(page, path, [['intent', 'finish']]);
}

export async function lessonsOf(page: Page, moduleId: string): Promise<string[]> {
  const html = await (await page.request.get(`/modules/${moduleId}`)).text();
  return [...new Set(html.match(new RegExp(`/modules/${moduleId}/lessons/[\\w-]+(?=")`, 'g')))];
}

/** Runs in a page. */
function filledForms(html: string): Sent[] {
  return [...new DOMParser().parseFromString(html, 'text/html').forms].flatMap((form) => {
    const intent = form.querySelector('button[name="intent"]:not([value="finish"])')?.getAttribute('value');
    if (!intent) return [];
    const wanted = Number(/Choose (\d+)/.exec(form.textContent ?? '')?.[1] ?? 1);
    const options = [...form.querySelectorAll<HTMLInputElement>('input[type="radio"], input[name="answer"][type="checkbox"]')];
    const fields = [...new FormData(form)].flatMap(([name, value]): Sent => (typeof value === 'string' ? [[name, value]] : []));
    return [[...fields, ...options.slice(0, wanted).map((input): Sent[number] => [input.name, input.value]), ['intent', intent]]];
  });
}

async function post(page: Page, path: string, fields: Sent) {
  const answer = await page.request.post(path, {
    headers: { origin: new URL(page.url()).origin, 'content-type': 'application/x-www-form-urlencoded' },
    data: new URLSearchParams(fields).toString(),
    maxRedirects: 0,
  });
  expect(answer.status(), `${path} takes ${JSON.stringify(fields)}`).toBeLessThan(400);
}
