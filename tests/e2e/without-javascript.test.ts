import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from '~tests/setup/browser';
import { chooseGreeting, greetingCheck, learnByAMistake, putOpeningInOrder, writeReflection } from './vocabulary/first-lesson';
import { readAllLessons } from './vocabulary/lessons';
import { hireColleague, signInAs, signInWith } from './vocabulary/people';
import { answerWrong, givenAnswers, knownItem, questionPool, questions, startAttemptByForm } from './vocabulary/quiz';

const { newPage, expectComplaint } = useBrowser();
const withoutJavaScript = () => newPage({ javaScriptEnabled: false });

test('without JavaScript a lesson is learnt with all of its pieces, and what was done stays', async () => {
  const page = await withoutJavaScript();
  await signInWith(page, await hireColleague(await newPage()));
  await page.goto('/modules/phone-etiquette/lessons/phone-first-ten-seconds');

  expectComplaint(/409/);
  await page.getByRole('button', { name: 'Finish lesson 1' }).click();
  await page.getByText('This lesson is not finished yet').waitFor();
  await learnByAMistake(page);
  await putOpeningInOrder(page, (button) => button.click());
  await writeReflection(page, 'Nobody said a name.');
  await page.getByRole('checkbox', { name: 'I let the caller finish.' }).check();
  await page.getByRole('button', { name: 'Save my ticks' }).click();
  await page.getByText('Only you see your ticks.').waitFor();

  await page.reload();
  expect(await page.getByRole('checkbox', { name: 'I let the caller finish.' }).isChecked()).toBe(true);
  expect(await page.getByLabel('Which of your three questions did they leave open?').inputValue()).toBe('Nobody said a name.');
  await page.getByText('2 of 2 checks answered').waitFor();
  await page.getByRole('button', { name: 'Finish lesson 1' }).click();
  await page.getByText('You are here: lesson 2 of 6').waitFor();
});

test('without JavaScript a check without an answer says what is missing', async () => {
  const page = await withoutJavaScript();
  await signInWith(page, await hireColleague(await newPage()));
  await page.goto('/modules/phone-etiquette/lessons/phone-first-ten-seconds');
  expectComplaint(/400/);
  await page.getByRole('button', { name: 'Check my answer' }).first().click();
  await page.getByText('Choose an answer first.').waitFor();
  await chooseGreeting(page, 'Hello, this is Yusuf speaking');
  await greetingCheck(page).answered.waitFor();
});

test('without JavaScript a quiz is started, saved, left, gone on with, handed in and reviewed', async () => {
  const page = await withoutJavaScript();
  await signInWith(page, await hireColleague(await newPage()));
  await readAllLessons(page, 'phone-etiquette');
  const attempt = await startAttemptByForm(page, 'phone-etiquette');
  await answerWrongAllButOne(page);
  await moveARow(page);
  const given = await givenAnswers(page);
  await page.getByRole('button', { name: 'Save what I have' }).click();
  await page.getByText(/Saved: \d+ of 12 questions are answered\./).waitFor();

  await page.goto(attempt);
  expect(await givenAnswers(page)).toEqual(given);
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /questions? of 12 (is|are) still open/ }).waitFor();
  await page.getByRole('link', { name: 'Go on answering' }).click();
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await page.getByRole('button', { name: /^Hand in with \d+ open$/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Not passed yet, on the first attempt' }).waitFor();
  await page.getByText('Your answer. Not this one.').first().waitFor();
  expect(new URL(page.url()).pathname).toBe(attempt);
});

test('without JavaScript one signs in by one click or by typing, finds words in lessons, and signs out', async () => {
  const page = await withoutJavaScript();
  await signInAs(page, 'Learner');
  await page.goto('/search');
  await page.getByRole('searchbox', { name: 'Words to look for' }).fill('bucket');
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
  await page.getByRole('heading', { level: 1, name: /passages? with “bucket”/ }).waitFor();
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.waitForURL('**/sign-in?notice=signed-out');
  await page.goto('/learn');
  expect(new URL(page.url()).pathname).toBe('/sign-in');
});

/** All but one that is no order: what is drawn differs from run to run, and one must stay open. */
async function answerWrongAllButOne(page: Page) {
  const pool = questionPool('phone-etiquette');
  const drawn = await questions(page).all();
  const orders = await Promise.all(drawn.map((question) => question.getByRole('button', { name: /up$/ }).count()));
  const leftOpen = orders.indexOf(0);
  for (const [place, question] of drawn.entries()) {
    if (place !== leftOpen) await answerWrong(question, await knownItem(question, pool));
  }
}

/** A move is a submit button: everything that was chosen goes with it and comes back. */
async function moveARow(page: Page) {
  const before = await givenAnswers(page);
  const move = page.getByRole('button', { name: /^Move “.+” down$/ }).first();
  if ((await move.count()) === 0) return;
  await move.click();
  await page.waitForURL(/#q\d+$/);
  const after = await givenAnswers(page);
  expect(after).not.toEqual(before);
  expect(after.toSorted()).toEqual(before.toSorted());
}
