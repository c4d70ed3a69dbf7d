import type { Module } from '~/domain/content/module';
import { editionId, employeeId, moduleId, type AttemptId, type EmployeeId } from '~/domain/ids';
import type { Answer } from '~/domain/quiz/answer';
import { fieldsOf } from '~/domain/quiz/answer-fields';
import { getItem, type Item } from '~/domain/quiz/quiz';
import { beginStudy } from '~/features/learning/begin-study.server';
import { publishEditions } from '~/features/learning/publish-editions.server';
import type { PostedAnswers } from '~/features/quiz/attempt-work.server';
import { startAttempt } from '~/features/quiz/start-attempt.server';
import { insertEmployees } from '~db/queries/employees';
import { getAttempt, type Attempt } from '~db/queries/quiz-attempts';
import { insertLessonCompletion, type Study } from '~db/queries/studies';
import { emptyCatalog, testContext, type TestContext } from '~tests/builders/context';
import { anEmployee } from '~tests/builders/employee';
import { aModule } from '~tests/builders/quiz';
import { testDatabase } from '~tests/setup/test-database';

export const dana = employeeId.parse('dana');
export const noah = employeeId.parse('noah');
export const requestId = 'request-1';

export interface World {
  context: TestContext;
  close: () => Promise<void>;
}

/** A company with Dana and Noah and the given modules, on a database of its own. */
export async function aWorld(...modules: Module[]): Promise<World> {
  const { db, dialect, close } = await testDatabase();
  const catalog = { ...emptyCatalog, modules, findModule: (id: string) => modules.find((module) => module.id === id) };
  const context = testContext({ db, dialect, catalog });
  await insertEmployees(
    db,
    [anEmployee({ id: dana, name: 'Dana Okafor' }), anEmployee({ id: noah, name: 'Noah Berg' })],
    context.clock.now,
  );
  await publishEditions(db, catalog, context.clock.now);
  return { context, close };
}

let made = 0;

/** A module with ids of its own, so that one database serves many tests. */
export function ownModule(own: Partial<Module> = {}): Module {
  made += 1;
  return aModule({ id: moduleId.parse(`module-${made}`), edition: { id: editionId.parse(`edition-${made}`), label: '2026.1' }, ...own });
}

/** Somebody who has read every lesson and may take the quiz. */
export async function aReader({ context: { deps } }: World, module: Module, who: EmployeeId = dana): Promise<Study> {
  const study = await beginStudy(deps, { employeeId: who, moduleId: module.id });
  if (!study) throw new Error('No study was begun');
  for (const lesson of module.lessons)
    await insertLessonCompletion(deps.db, { studyId: study.id, lessonId: lesson.id, completedAt: deps.now() });
  return study;
}

/** Starts the next attempt of a reader and gives it back as it is stored. */
export async function anAttempt({ context: { deps } }: World, module: Module, who: EmployeeId = dana): Promise<Attempt> {
  const result = await startAttempt(deps, { employeeId: who, moduleId: module.id, requestId });
  if (result.kind !== 'started') throw new Error(`Not started: ${result.kind}`);
  return getAttempt(deps.db, result.attemptId);
}

/** What a page of this attempt posts when its items are answered so. */
export function posted({ draw }: Attempt, module: Module, answering: (item: Item) => Answer | undefined): PostedAnswers {
  const answers = draw.map((shown, place) => ({ shown, number: place + 1, answer: answering(getItem(module.quiz, shown.itemId)) }));
  const given = answers.filter(({ answer }) => answer !== undefined);
  return {
    numbers: given.map(({ number }) => number),
    move: undefined,
    knownSaves: new Map<number, string>(),
    fields: Object.fromEntries(given.flatMap(({ shown, number, answer }) => Object.entries(fieldsOf(shown, number, answer)))),
  };
}

/** The place of the item of this kind in the attempt, from 1. */
export function numberOf({ draw }: Attempt, module: Module, kind: Item['kind']): number {
  return draw.findIndex((shown) => getItem(module.quiz, shown.itemId).kind === kind) + 1;
}

export const nothing: PostedAnswers = { numbers: [], move: undefined, knownSaves: new Map(), fields: {} };

/** Every row about this attempt, as the database holds it. */
export async function rowsOf({ context: { deps } }: World, id: AttemptId) {
  const { db } = deps;
  return {
    submissions: await db.selectFrom('quiz_submission').selectAll().where('attempt_id', '=', id).execute(),
    answers: await db.selectFrom('quiz_answer').selectAll().where('attempt_id', '=', id).execute(),
    audit: await db.selectFrom('audit_entry').selectAll().where('subject_id', '=', id).execute(),
  };
}
