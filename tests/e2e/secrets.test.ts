import { expect, test } from 'vitest';
import { useBrowser } from '~tests/setup/browser';
import { chooseGreeting, greetingCheck } from './vocabulary/first-lesson';
import { lessonsOf, readAllLessons } from './vocabulary/lessons';
import { hireColleague, signInWith } from './vocabulary/people';
import { answerWrong, expectAllKept, knownItem, questionPool, questions, startAttempt, type PoolItem } from './vocabulary/quiz';
import { lessonReasons, listenTo, toldOf } from './vocabulary/secrets';

const { newPage } = useBrowser();
const moduleId = 'phone-etiquette';
const quizReasons = (items: readonly PoolItem[]) =>
  items.flatMap((item) => [...item.options, ...item.pairs, ...item.extra].flatMap(({ why }) => why ?? []));

test('no lesson tells the reasons of its checks before they are answered, and then only those that were earned', async () => {
  const secrets = lessonReasons(moduleId);
  expect(secrets.length).toBeGreaterThan(40);
  const page = await newPage();
  await signInWith(page, await hireColleague(page));
  const { whatCame } = await listenTo(page);
  for (const path of [`/modules/${moduleId}`, ...(await lessonsOf(page, moduleId))]) await page.goto(path);
  await page.goto('/search?q=call');
  expect(toldOf(secrets, whatCame())).toEqual([]);

  await page.goto(`/modules/${moduleId}/lessons/phone-first-ten-seconds`);
  await chooseGreeting(page, 'Hello, this is Yusuf speaking');
  await greetingCheck(page).answered.waitFor();
  await page.reload();
  const earned = toldOf(secrets, whatCame());
  expect(earned).toHaveLength(1);
  expect(earned[0]).toContain('the caller still has to ask');
});

test('no answer of the server holds a reason of the quiz before the attempt is handed in, and then only of what was chosen', async () => {
  const pool = questionPool(moduleId);
  const page = await newPage();
  await signInWith(page, await hireColleague(page));
  const { whatCame } = await listenTo(page);
  await readAllLessons(page, moduleId);
  await startAttempt(page, moduleId);
  const drawn: PoolItem[] = [];
  for (const question of await questions(page).all()) {
    const known = await knownItem(question, pool);
    // The first stays open, whatever was drawn.
    if (drawn.push(known) > 1) await answerWrong(question, known);
  }
  expect(drawn).toHaveLength(12);
  await expectAllKept(page);
  await page.reload();
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /still open$/ }).waitFor();
  const before = whatCame();
  expect(toldOf(quizReasons(pool), before)).toEqual([]);
  expect(before).not.toMatch(/\b(correct|why) (true|false)\b/);

  await page.getByRole('button', { name: /^Hand in with/ }).click();
  await page.getByRole('heading', { level: 1, name: /^Not passed yet/ }).waitFor();
  const after = whatCame();
  const earned = toldOf(quizReasons(pool), after);
  expect(earned.length).toBeGreaterThan(0);
  const rightOnes = drawn.flatMap(({ options }) => options.filter((each) => each.correct));
  expect(
    toldOf(
      rightOnes.map(({ why }) => why),
      after,
    ),
  ).toEqual([]);
  expect(toldOf(quizReasons(pool.filter((item) => !drawn.includes(item))), after)).toEqual([]);
});
