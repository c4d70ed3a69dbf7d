import fs from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from '~tests/setup/browser';
import { untilAlive } from './vocabulary/alive';
import { passTheCall } from './vocabulary/calls';
import { learnByAMistake, putOpeningInOrder, writeReflection } from './vocabulary/first-lesson';
import { readAllLessons } from './vocabulary/lessons';
import { signInAs } from './vocabulary/people';
import {
  answerRight,
  answerWrong,
  expectAllKept,
  expectSaved,
  givenAnswers,
  knownItem,
  questionPool,
  questions,
  startAttempt,
} from './vocabulary/quiz';

const { newPage } = useBrowser();
const pool = questionPool('phone-etiquette');

test('a new hire learns, stops in the middle of the quiz, goes on elsewhere, fails, learns why, passes, has the call, and a stranger believes it', async () => {
  const page = await newPage();
  await signInAs(page, 'New hire');
  await seesWhatIsDue(page);
  await worksThroughTheFirstLesson(page);
  await readAllLessons(page, 'phone-etiquette');

  const attempt = await startAttempt(page, 'phone-etiquette');
  await answer(page, answerWrong, 0, 6);
  await expectAllKept(page);
  const given = await givenAnswers(page);
  await page.context().close();

  const elsewhere = await newPage();
  await signInAs(elsewhere, 'New hire');
  await elsewhere.getByRole('link', { name: 'Go on with the quiz' }).click();
  await elsewhere.waitForURL(`**${attempt}`);
  await untilAlive(elsewhere);
  await findsTheAnswersAgain(elsewhere, given);
  await answer(elsewhere, answerWrong, 6, 12);
  await handsIn(elsewhere);
  await learnsWhyItWasNotPassed(elsewhere);

  await elsewhere.getByRole('link', { name: 'See the rules and try again' }).click();
  await elsewhere.getByRole('button', { name: 'Start attempt 2 of 3' }).click();
  await elsewhere.waitForURL((url) => /^\/attempts\//.test(url.pathname) && url.pathname !== attempt);
  await questions(elsewhere).first().waitFor();
  await untilAlive(elsewhere);
  await answer(elsewhere, answerRight, 0, 12);
  await expectSaved(elsewhere, 12);
  await handsIn(elsewhere);
  await elsewhere.getByRole('heading', { level: 1, name: 'Passed, on the second attempt' }).waitFor();

  await elsewhere.getByText('Something else of the module is left.').waitFor();
  await passTheCall(elsewhere, 'phone-etiquette', 'which-room-is-she-in');
  const code = await holdsACertificate(elsewhere);
  await aStrangerBelieves(await newPage(), code);
}, 150_000);

async function seesWhatIsDue(page: Page) {
  const due = page.getByRole('region', { name: 'Due', exact: true });
  const row = due.getByRole('listitem').filter({ hasText: 'Phone etiquette' });
  await row.getByText(/^Assigned by Grace Mbeki-Laurent: “Welcome, Aiyana\./).waitFor();
  await row.getByText(/^Due (Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d/).waitFor();
  await page.getByRole('link', { name: 'Start lesson 1' }).click();
  await page.getByRole('heading', { level: 1, name: 'The first ten seconds' }).waitFor();
}

async function worksThroughTheFirstLesson(page: Page) {
  await page.getByText('To finish this lesson, 3 pieces are left').waitFor();
  await untilAlive(page);
  await learnByAMistake(page);
  await putOpeningInOrder(page, async (button) => {
    await button.focus();
    await page.keyboard.press('Enter');
  });
  await writeReflection(page, 'Nobody said a name.');
  await page.getByRole('checkbox', { name: 'I let the caller finish.' }).check();
  await page.getByText(/Saved \d\d:\d\d. Only you see your ticks.$/).waitFor();
  await page.getByRole('button', { name: 'Finish lesson 1' }).click();
  await page.getByText('You are here: lesson 2 of 6').waitFor();
}

async function answer(page: Page, how: typeof answerRight, from: number, to: number) {
  for (let index = from; index < to; index++) {
    const question = questions(page).nth(index);
    await how(question, await knownItem(question, pool));
  }
}

async function findsTheAnswersAgain(page: Page, given: string[]) {
  await page.getByRole('heading', { level: 1, name: 'Quiz: Phone etiquette' }).waitFor();
  expect(await givenAnswers(page)).toEqual(given);
  await page
    .getByText(/Saved \d\d:\d\d/)
    .first()
    .waitFor();
}

async function handsIn(page: Page) {
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await page.getByText('Once you hand it in, it is graded and cannot be changed.').waitFor();
  await page.getByRole('button', { name: /^Hand in (with|12)/ }).click();
}

async function learnsWhyItWasNotPassed(page: Page) {
  await page.getByRole('heading', { level: 1, name: 'Not passed yet, on the first attempt' }).waitFor();
  expect(await page.getByText('Your answer. Not this one.').count()).toBeGreaterThan(0);
  expect(await page.getByText('This would have been it.').count()).toBe(0);
  await page.getByText('The right answers are shown once the quiz is passed, or once no attempt is left.').waitFor();
  const readAgain = page.getByRole('region', { name: 'What to read again' });
  expect(await readAgain.getByRole('link').count()).toBeGreaterThan(0);
  await page.getByText('2 attempts are left.').waitFor();
}

async function holdsACertificate(page: Page): Promise<string> {
  await page.goto('/certificates');
  await page.getByRole('heading', { level: 1, name: 'You hold 1 certificate' }).waitFor();
  await page.getByRole('link', { name: 'Phone etiquette' }).click();
  const face = page.getByRole('article');
  await face.getByText('Aiyana Begay').waitFor();
  await downloadsOnePage(page);
  const check = await face.getByRole('link').getAttribute('href');
  return check ?? '';
}

async function downloadsOnePage(page: Page) {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download the PDF, A4' }).click();
  const file = await (await download).path();
  const pdf = fs.readFileSync(file, 'latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
}

async function aStrangerBelieves(page: Page, path: string) {
  await page.goto(path);
  const result = page.getByRole('region', { name: 'Result' });
  await result.getByText('Valid', { exact: true }).waitFor();
  const terms = await result.getByRole('term').allInnerTexts();
  expect(terms).toEqual(['Held by', 'For', 'Earned on', 'Valid until', 'Edition']);
  const everything = await page.content();
  for (const secret of ['newhire@sample.test', 'Contact associate', 'Grace Mbeki-Laurent', 'points'])
    expect(everything).not.toContain(secret);
}
