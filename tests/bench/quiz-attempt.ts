import type Sqlite from 'better-sqlite3';
import type { Module } from '~/domain/content/module';
import { fieldsOf } from '~/domain/quiz/answer-fields';
import { draw, type Draw } from '~/domain/quiz/draw-quiz';
import { seededChance } from '~/domain/quiz/seeded-chance';
import { answerQuiz } from '~db/sample/quiz-answers';
import type { Client } from './client';

/** So many answers are saved one by one, as a page with scripts does; the last ones go with the submission. */
const saves = 10;

/**
 * One learner's whole quiz, passed: the attempt is started and its page loaded, ten answers are saved, the attempt is
 * submitted (which certifies) and its review loaded. The answers come from the content and from the draw in the database.
 */
export async function takeQuiz(
  client: Client,
  { database, module, cookie }: { database: Sqlite.Database; module: Module; cookie: string },
): Promise<void> {
  const started = await client.send({ path: `/modules/${module.id}/quiz`, cookie, form: new URLSearchParams(), status: 302 });
  const here = String(started.headers.location);
  await client.send({ path: here, cookie, status: 200 });
  const answers = answersTo(module, drawOf(database, here));
  for (const answer of answers.slice(0, saves)) {
    const form = new URLSearchParams([['intent', 'save'], ['enhanced', '1'], ...answer]);
    await client.send({ path: `${here}?_data=routes%2Fattempts.%24attemptId`, cookie, form, status: 200 });
  }
  const form = new URLSearchParams([['intent', 'submit'], ...answers.slice(saves).flat()]);
  await client.send({ path: here, cookie, form, status: 302 });
  await client.send({ path: here, cookie, status: 200 });
}

function drawOf(database: Sqlite.Database, path: string): Draw {
  const stored = database
    .prepare<[string], string>('select draw from quiz_attempt where id = ?')
    .pluck()
    .get(path.slice('/attempts/'.length));
  return draw.parse(JSON.parse(stored ?? 'null'));
}

/** Right answers to every item, as the fields of its form. */
function answersTo({ quiz }: Module, drawn: Draw): [string, string][][] {
  const { answers } = answerQuiz(quiz, drawn, { passed: true, weak: undefined }, seededChance('bench'));
  return drawn.map((shown, place) => {
    const fields = Object.entries(fieldsOf(shown, place + 1, answers.get(shown.itemId)));
    return [['item', String(place + 1)], ...fields.flatMap(([name, values]) => values.map((value): [string, string] => [name, value]))];
  });
}
