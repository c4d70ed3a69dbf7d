import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from '~tests/setup/browser';
import { untilAlive } from './vocabulary/alive';
import { readAllLessons } from './vocabulary/lessons';
import { hireColleague, signInWith } from './vocabulary/people';
import { answerWrong, expectAllKept, givenAnswers, knownItem, questionPool, questions, startAttempt } from './vocabulary/quiz';

const { newPage, expectComplaint } = useBrowser();
const pool = questionPool('phone-etiquette');

/** A colleague in the middle of the quiz, on two pages of one browser. */
async function inTwoTabs(): Promise<{ first: Page; second: Page; attempt: string }> {
  const first = await newPage();
  await signInWith(first, await hireColleague(first));
  await readAllLessons(first, 'phone-etiquette');
  const attempt = await startAttempt(first, 'phone-etiquette');
  const second = await first.context().newPage();
  await second.goto(attempt);
  await untilAlive(second);
  return { first, second, attempt };
}

test('two tabs are one attempt: what one saves is in the other when it is loaded again', async () => {
  const { first, second } = await inTwoTabs();
  await answer(first, 0);
  await answer(second, 1);
  await Promise.all([first.reload(), second.reload()]);
  const given = await givenAnswers(first);
  expect(given.some((field) => field.startsWith('q1'))).toBe(true);
  expect(given.some((field) => field.startsWith('q2'))).toBe(true);
  expect(await givenAnswers(second)).toEqual(given);
});

test('a second start of the same quiz is the same attempt', async () => {
  const { second, attempt } = await inTwoTabs();
  await second.goto('/modules/phone-etiquette/quiz');
  await second.getByRole('link', { name: 'Go on with attempt 1' }).click();
  await second.waitForURL(`**${attempt}`);
  await second.goto('/modules/phone-etiquette/quiz');
  await second.getByText('1 of 3 used').waitFor();
});

test('handing in from two tabs at once is one submission, and both show its result', async () => {
  expectComplaint(/409/);
  const { first, second } = await inTwoTabs();
  await answer(first, 0);
  await Promise.all([askToHandIn(first), askToHandIn(second)]);
  await Promise.all([handIn(first), handIn(second)]);
  const result = { level: 1, name: 'Not passed yet, on the first attempt' } as const;
  await Promise.all([first, second].map((page) => page.getByRole('heading', result).waitFor()));
  await first.goto('/modules/phone-etiquette/quiz');
  await first.getByText('1 of 3 used').waitFor();
});

test('pressing twice hands in once', async () => {
  const { first } = await inTwoTabs();
  const posts: string[] = [];
  first.on('request', (request) => request.method() === 'POST' && posts.push(request.postData() ?? ''));
  await askToHandIn(first);
  await first.getByRole('button', { name: /^Hand in with/ }).dblclick();
  await first.getByRole('heading', { level: 1, name: /^Not passed yet/ }).waitFor();
  expect(posts.filter((data) => data.includes('submit'))).toHaveLength(1);
});

test('a tab that was left behind is told that the attempt was handed in, and shows its result', async () => {
  expectComplaint(/409/);
  const { first, second } = await inTwoTabs();
  await answer(first, 0);
  await askToHandIn(first);
  await handIn(first);
  await first.getByRole('heading', { level: 1, name: /^Not passed yet/ }).waitFor();
  const before = await first
    .getByText(/of \d+ points\./)
    .first()
    .innerText();

  await second.getByRole('radio').first().check();
  await second.getByText('This attempt was handed in before, perhaps in another tab').waitFor();
  await second.getByRole('heading', { level: 1, name: /^Not passed yet/ }).waitFor();
  expect(
    await second
      .getByText(/of \d+ points\./)
      .first()
      .innerText(),
  ).toBe(before);
});

test('the back button after handing in leads to the result, not into the old questions', async () => {
  const { first } = await inTwoTabs();
  await answer(first, 0);
  await askToHandIn(first);
  await handIn(first);
  await first.getByRole('heading', { level: 1, name: /^Not passed yet/ }).waitFor();
  await first.goBack();
  await first.getByRole('heading', { level: 1, name: /^Not passed yet/ }).waitFor();
  expect(await first.getByRole('button', { name: /^Hand in/ }).count()).toBe(0);
});

test('a note that was changed in another tab is kept beside the new one, and the learner keeps both', async () => {
  expectComplaint(/409/);
  const first = await newPage();
  await signInWith(first, await hireColleague(first));
  const second = await first.context().newPage();
  for (const page of [first, second]) {
    await page.goto('/modules/phone-etiquette/lessons/phone-first-ten-seconds');
    await untilAlive(page);
  }
  const noteOf = (page: Page) => page.getByLabel('Which of your three questions did they leave open?');
  const save = async (page: Page, text: string) => {
    await noteOf(page).fill(text);
    await page.getByRole('button', { name: 'Save my note' }).click();
  };
  await save(first, 'Nobody said a name.');
  await first.getByText(/Saved \d\d:\d\d$/).waitFor();
  await save(second, 'They never asked why.');
  await second.getByText('Nobody said a name.').waitFor();
  await expect.poll(() => noteOf(second).evaluate((field) => field === document.activeElement)).toBe(true);
  await second.getByRole('button', { name: 'Keep both' }).click();
  await second.getByText(/Saved \d\d:\d\d$/).waitFor();
  expect(await noteOf(second).inputValue()).toBe('Nobody said a name.\n\nThey never asked why.');
});

async function answer(page: Page, index: number) {
  const question = questions(page).nth(index);
  const known = await knownItem(question, pool);
  if (known.kind === 'order') await question.getByRole('button', { name: /down$/ }).first().click();
  else if (known.kind === 'match') await question.getByRole('combobox').first().selectOption({ index: 1 });
  else await answerWrong(question, known);
  await expectAllKept(page);
  await page
    .getByText(/Saved \d\d:\d\d/)
    .first()
    .waitFor();
}

async function askToHandIn(page: Page) {
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /still open$/ }).waitFor();
}

async function handIn(page: Page) {
  await page.getByRole('button', { name: /^Hand in with/ }).click();
}
