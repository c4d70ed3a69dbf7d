import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { studyId } from '~/domain/ids';
import { loadModule } from '~/features/learning/load-module.server';
import * as moduleRoute from '~/routes/modules.$moduleId_.observations';
import { listCertifications } from '~db/queries/certifications';
import { insertLessonCompletion, insertStudy, type Study } from '~db/queries/studies';
import { bestRatings, ratingsOf } from '~tests/builders/scorecard';
import { ask } from '~tests/setup/calling';
import { aWorld, dana, grace, head, ingrid, noah, observed, post, scorecard, sign, type World } from './world';

let world: World;
let study: Study;
beforeEach(async () => {
  world = await aWorld();
  study = await completeAllElse(world);
});
afterEach(() => world.close());

/** Every lesson read and the quiz passed, as the learner would leave it. */
async function completeAllElse({ deps }: World): Promise<Study> {
  const now = deps.now();
  const begun = {
    id: studyId.parse('study'),
    employeeId: dana,
    moduleId: observed.id,
    editionId: observed.edition.id,
    number: 1,
    begunAt: now,
  };
  await insertStudy(deps.db, begun);
  for (const lesson of observed.lessons)
    await insertLessonCompletion(deps.db, { studyId: begun.id, lessonId: lesson.id, completedAt: now });
  const ids = { id: 'attempt', study_id: begun.id, employee_id: dana, module_id: observed.id, edition_id: observed.edition.id };
  const at = now.toISOString();
  await deps.db
    .insertInto('quiz_attempt')
    .values({ ...ids, number: 1, seed: 'seed', draw: '[]', started_at: at, ends_at: null })
    .execute();
  const score = { points: 9, max_points: 10, passed: 1, graded: '[]' } as const;
  await deps.db
    .insertInto('quiz_submission')
    .values({ ...score, attempt_id: 'attempt', submitted_at: at, submitted_by: 'learner' })
    .execute();
  return begun;
}

const certificates = () => listCertifications(world.deps.db, dana);
const acknowledge = (id: string) => post(world, dana, id, { intent: 'acknowledge' });
const days = (count: number) => world.context.clock.advance(count * 24 * 60 * 60 * 1000);

describe('a module that asks for observations', () => {
  it('is certified when the last of them is signed by both, and names its evidence', async () => {
    const first = await sign(world, grace, dana);
    await acknowledge(first);
    expect(await certificates()).toEqual([]);
    days(3);
    const second = await sign(world, ingrid, dana);
    expect(await certificates()).toEqual([]);
    await acknowledge(second);
    const [certification] = await certificates();
    expect(certification).toMatchObject({ issuedOn: '2026-11-25', subject: { studyId: study.id } });
    expect(certification?.evidence).toMatchObject({
      observations: [
        {
          observationId: first,
          observerName: 'Grace',
          observedOn: '2026-11-22',
          points: 12,
          maxPoints: 12,
          scorecardEditionId: scorecard.edition.id,
        },
        { observationId: second, observerName: 'Ingrid', observedOn: '2026-11-25' },
      ],
    });
    expect((await acknowledge(await sign(world, head, dana))).status).toBe(302);
    expect(await certificates()).toHaveLength(1);
  });

  it('is not certified by observations that are not met, disputed, of somebody else or too far apart', async () => {
    await acknowledge(await sign(world, grace, dana));
    await acknowledge(await sign(world, grace, dana, new Map([...bestRatings(scorecard), ...ratingsOf({ privacy: 0 })])));
    await post(world, dana, await sign(world, head, dana), { intent: 'dispute', words: 'That was not my call.' });
    await post(world, noah, await sign(world, grace, noah), { intent: 'acknowledge' });
    days(30);
    await acknowledge(await sign(world, grace, dana));
    expect(await certificates()).toEqual([]);
    days(29);
    await acknowledge(await sign(world, grace, dana));
    expect(await certificates()).toHaveLength(1);
  });

  it('says what is missing, on the page of the module and on one of its own', async () => {
    await acknowledge(await sign(world, grace, dana));
    const actor = { employeeId: dana, name: 'Dana' } as Parameters<typeof loadModule>[1];
    const page = await loadModule(world.deps, actor, observed.id);
    expect(page?.way.at(-1)).toMatchObject({
      href: '/modules/phone-etiquette/observations',
      title: 'On the job',
      about: '2 observations met within 30 days. 1 counts so far.',
      state: 'now',
    });
    expect(page?.next).toMatchObject({ href: '/modules/phone-etiquette/observations', place: 'on the job' });
    expect(page?.counts).toContain('2 observations on the job met');
    const answer = await ask(world.context, dana, moduleRoute.loader, { params: { moduleId: observed.id } });
    expect(await answer.json()).toMatchObject({ page: { counted: 1, count: 2, fulfilled: false, scorecard: { passPercent: 70 } } });
  });
});
