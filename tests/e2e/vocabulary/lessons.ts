import type { Locator, Page } from 'playwright-core';
import { expect, inject } from 'vitest';

/** A question in a lesson, open or answered: the piece that has this sentence as its question. */
export function check(page: Page, question: string): { open: Locator; answered: Locator } {
  return { open: page.getByRole('group', { name: question }), answered: page.getByRole('region', { name: question }) };
}

interface PieceForm {
  path: string;
  fields: [string, string][];
}

/**
 * Reads every lesson of a module in no time: sends what the forms of its pages would send, with the first options
 * chosen. For tests that begin after the lessons.
 */
export async function readAllLessons(page: Page, moduleId: string): Promise<void> {
  await page.goto(`/modules/${moduleId}`);
  const lessons = await page
    .getByRole('main')
    .locator(`li a[href^="/modules/${moduleId}/lessons/"]`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const path of lessons) {
    await page.goto(path);
    for (const form of await page.getByRole('main').evaluate(filledForms, path)) await post(page, form);
    await post(page, { path, fields: [['intent', 'finish']] });
  }
}

/** Runs in the page. */
function filledForms(main: Element, path: string): PieceForm[] {
  return [...main.querySelectorAll('form')].flatMap((form) => {
    const intent = form.querySelector('button[name="intent"]:not([value="finish"])')?.getAttribute('value');
    if (!intent) return [];
    const wanted = Number(/Choose (\d+)/.exec(form.textContent ?? '')?.[1] ?? 1);
    const chosen = [...form.querySelectorAll<HTMLInputElement>('input[type="radio"], input[name="answer"][type="checkbox"]')].slice(
      0,
      wanted,
    );
    const fields = [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name, value]] : [],
    );
    return [{ path, fields: [...fields, ...chosen.map((input): [string, string] => [input.name, input.value]), ['intent', intent]] }];
  });
}

async function post(page: Page, { path, fields }: PieceForm) {
  const answer = await page.request.post(path, {
    headers: { origin: inject('baseUrl'), 'content-type': 'application/x-www-form-urlencoded' },
    data: new URLSearchParams(fields).toString(),
    maxRedirects: 0,
  });
  expect(answer.status(), `${path} takes ${JSON.stringify(fields)}`).toBeLessThan(400);
}
