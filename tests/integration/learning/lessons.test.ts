import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { interactionId, lessonId, studyId } from '~/domain/ids';
import { finishLesson } from '~/features/learning/finish-lesson.server';
import { loadLesson } from '~/features/learning/load-lesson.server';
import { saveLessonInteraction } from '~/features/learning/save-interaction.server';
import { savePlace } from '~/features/learning/save-place.server';
import { loadActor } from '~/features/account/load-actor.server';
import { findCurrentStudy, insertStudy, listStudies } from '~db/queries/studies';
import { aStudyWorld, check, dana, here, lesson1, nextEdition, note, phoneId } from './study';

let world: Awaited<ReturnType<typeof aStudyWorld>>;
beforeEach(async () => {
  world = await aStudyWorld();
});
afterEach(() => world.close());

const answer = (...chosen: string[]) =>
  saveLessonInteraction(world.context.deps, { ...here, interaction: { kind: 'answer-check', interactionId: check, answer: chosen } });
const writeNote = (text: string) =>
  saveLessonInteraction(world.context.deps, {
    ...here,
    interaction: { kind: 'save-note', interactionId: note, note: text, skipped: false, known: '', wish: 'this' },
  });
const page = async () => {
  const actor = await loadActor(world.context.deps, { sessionId: 'session', employeeId: dana });
  return loadLesson(world.context.deps, actor!, { moduleId: phoneId, lessonId: lesson1 });
};

describe('learning a lesson', () => {
  it('begins nothing by being looked at', async () => {
    expect(await page()).toMatchObject({ completed: false, saved: {} });
    expect(await listStudies(world.context.deps.db, dana)).toEqual([]);
  });

  it('begins nothing by what is refused: no such lesson, piece, option, place or number of answers', async () => {
    const { deps } = world.context;
    const missing = { ...here, lessonId: lessonId.parse('lesson-9') };
    const tick = { kind: 'save-ticks', interactionId: interactionId.parse('next-calls'), ticked: ['nothing'] } as const;
    expect(await finishLesson(deps, missing)).toEqual({ kind: 'no-such-lesson' });
    expect(await savePlace(deps, { ...missing, anchor: '' })).toBe(false);
    expect(await savePlace(deps, { ...here, anchor: 'nowhere' })).toBe(false);
    expect(await saveLessonInteraction(deps, { ...here, interaction: tick })).toEqual({ kind: 'no-such-piece' });
    expect(await answer('shout')).toEqual({ kind: 'no-such-piece' });
    expect(await answer()).toEqual({ kind: 'nothing-chosen' });
    expect(await finishLesson(deps, here)).toMatchObject({ kind: 'interactions-open' });
    expect(await listStudies(deps.db, dana)).toEqual([]);
  });

  it('is not finished before its required pieces are done', async () => {
    expect(await finishLesson(world.context.deps, here)).toMatchObject({ kind: 'interactions-open', open: [{ id: check }, { id: note }] });
    await answer('talk');
    await writeNote('They were kind.');
    expect(await finishLesson(world.context.deps, here)).toEqual({ kind: 'finished' });
    expect(await page()).toMatchObject({ completed: true, open: [], minutesLeft: 0 });
  });

  it('gives the reason for the chosen option and keeps the others', async () => {
    await answer('talk');
    const shown = JSON.stringify(await page());
    expect(shown).toContain('secret-talk');
    expect(shown).not.toContain('secret-wait');
    expect(shown).not.toContain('secret-ring');
  });

  it('may be answered again, and remembers every try', async () => {
    await answer('talk');
    await answer('wait');
    expect((await page())?.saved[check]).toMatchObject({ kind: 'check', feedback: { right: true, tries: 2, answer: ['wait'] } });
  });

  it('goes on with the edition it began with when the files change', async () => {
    await answer('talk');
    await world.publish(nextEdition(world.module));
    expect(await page()).toMatchObject({ module: { title: 'Phone etiquette' } });
    expect(await findCurrentStudy(world.context.deps.db, dana, phoneId)).toMatchObject({ editionId: world.module.edition.id });
  });

  it('is one study when two tabs begin it together', async () => {
    await Promise.all([answer('talk'), writeNote('Both at once.'), savePlace(world.context.deps, { ...here, anchor: 'two-calls' })]);
    expect(await listStudies(world.context.deps.db, dana)).toHaveLength(1);
  });

  it('remembers the place, and only places that it has', async () => {
    expect(await savePlace(world.context.deps, { ...here, anchor: 'two-calls' })).toBe(true);
    expect(await savePlace(world.context.deps, { ...here, anchor: 'nowhere' })).toBe(false);
  });

  it('refuses pieces and options that it does not have', async () => {
    expect(await answer('forged')).toEqual({ kind: 'no-such-piece' });
    expect(
      await saveLessonInteraction(world.context.deps, {
        ...here,
        interaction: { kind: 'save-ticks', interactionId: check, ticked: ['rings'] },
      }),
    ).toEqual({ kind: 'no-such-piece' });
  });
});

it('the study that counts is the one with the highest number, whatever the clock said', async () => {
  const { deps } = world.context;
  const study = { employeeId: dana, moduleId: phoneId, editionId: world.module.edition.id };
  await insertStudy(deps.db, { ...study, id: studyId.parse('first'), number: 1, begunAt: new Date('2026-11-22T09:00:00Z') });
  await insertStudy(deps.db, { ...study, id: studyId.parse('second'), number: 2, begunAt: new Date('2026-11-20T09:00:00Z') });
  expect((await listStudies(deps.db, dana)).at(-1)?.id).toBe('second');
  expect((await findCurrentStudy(deps.db, dana, phoneId))?.id).toBe('second');
});
