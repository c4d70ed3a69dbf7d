import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editionId, employeeId, interactionId, type EmployeeId } from '~/domain/ids';
import type { EncounterFields } from '~/domain/lesson/field-log';
import { loadActor } from '~/features/account/load-actor.server';
import { loadLesson } from '~/features/learning/load-lesson.server';
import { saveLessonInteraction } from '~/features/learning/save-interaction.server';
import { action } from '~/routes/modules.$moduleId_.lessons.$lessonId';
import { insertEmployees } from '~db/queries/employees';
import { listStudies } from '~db/queries/studies';
import { asking } from '~tests/setup/calling';
import { anEmployee } from '~tests/builders/employee';
import { aLesson } from '~tests/builders/quiz';
import { aStudyWorld, dana, lesson1, phoneId } from './study';

const log = interactionId.parse('ten-encounters');
const [manager, ana, bo, cy, elsewhere] = ['manager', 'ana', 'bo', 'cy', 'elsewhere'].map((id) => employeeId.parse(id)) as [
  EmployeeId,
  EmployeeId,
  EmployeeId,
  EmployeeId,
  EmployeeId,
];
const inTeam = employeeId.parse('in-team');
const fields: EncounterFields = { place: 'a bakery', grade: 'good', evidence: 'She asked who it was for.', shows: '', takeaway: '' };

let world: Awaited<ReturnType<typeof aStudyWorld>>;
beforeEach(async () => {
  world = await aStudyWorld();
  const lesson = aLesson({
    body: [
      {
        piece: 'FieldLog',
        id: log,
        title: ['My field log'],
        encounters: 10,
        beside: { outstandingPercent: 18, of: 300, caveat: ['One class.'] },
      },
    ],
    interactions: [{ id: log, kind: 'field-log', required: true }],
  });
  await world.publish({ ...world.module, lessons: [lesson], edition: { id: editionId.parse('with-log'), label: '2026.1' } });
  const below = (id: EmployeeId, managerId: EmployeeId | null) => anEmployee({ id, managerId, number: `n-${id}` });
  await insertEmployees(
    world.context.deps.db,
    [below(manager, null), below(inTeam, manager), below(ana, manager), below(bo, manager), below(cy, manager), below(elsewhere, null)],
    world.context.deps.now(),
  );
});
afterEach(() => world.close());

const note = (who: EmployeeId, changed: Partial<EncounterFields> = {}) =>
  saveLessonInteraction(world.context.deps, {
    ...{ employeeId: who, moduleId: phoneId, lessonId: lesson1 },
    interaction: { kind: 'note-encounter', interactionId: log, fields: { ...fields, ...changed } },
  });
const seenBy = async (who: EmployeeId) => {
  const actor = await loadActor(world.context.deps, { sessionId: 'session', employeeId: who });
  return (await loadLesson(world.context.deps, actor!, { moduleId: phoneId, lessonId: lesson1 }))?.saved[log];
};

describe('a field log', () => {
  it('begins nothing by what is refused, and gives back what was typed', async () => {
    const typed = { ...fields, grade: '' };
    expect(await note(dana, { grade: '' })).toEqual({ kind: 'not-noted', field: 'grade', problem: 'Choose a grade.', typed });
    expect(await listStudies(world.context.deps.db, dana)).toEqual([]);
  });

  it('keeps both encounters of two tabs, and gives one up', async () => {
    await Promise.all([note(dana), note(dana, { place: 'a bank', grade: 'fair' })]);
    const saved = await seenBy(dana);
    if (saved?.kind !== 'field-log') throw new Error('There is no log');
    expect(saved.encounters.map(({ place }) => place).sort()).toEqual(['a bakery', 'a bank']);
    const bank = saved.encounters.find(({ place }) => place === 'a bank')?.id ?? '';
    await saveLessonInteraction(world.context.deps, {
      ...{ employeeId: dana, moduleId: phoneId, lessonId: lesson1 },
      interaction: { kind: 'drop-encounter', interactionId: log, encounterId: bank },
    });
    expect(await seenBy(dana)).toMatchObject({ encounters: [{ place: 'a bakery' }] });
  });

  it('tells the team’s grades once five have noted some, of colleagues and the manager, and of nobody elsewhere', async () => {
    for (const who of [manager, ana, bo, elsewhere]) await note(who, { grade: 'outstanding' });
    await note(inTeam);
    expect(await seenBy(inTeam)).toMatchObject({ team: null });
    await note(cy, { grade: 'poor' });
    expect(await seenBy(inTeam)).toMatchObject({
      team: { people: 5, encounters: 5, counts: { outstanding: 3, good: 1, fair: 0, poor: 1 } },
    });
    expect(JSON.stringify(await seenBy(inTeam))).not.toContain(ana);
    expect(await seenBy(elsewhere)).toMatchObject({ team: null });
  });

  it('takes a plain form, sends back to the piece, and keeps what was typed when something is missing', async () => {
    const path = `/modules/${phoneId}/lessons/${lesson1}`;
    const params = { moduleId: phoneId, lessonId: lesson1 };
    const post = async (sent: Partial<EncounterFields>) =>
      action(await asking(world.context, dana, { path, params, form: { intent: 'note-encounter', interaction: log, ...sent } }));
    const refused = await post({ place: fields.place, evidence: fields.evidence });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ interaction: log, field: 'grade', typed: { place: 'a bakery' } });
    const taken = await post(fields);
    expect(taken.headers.get('Location')).toBe(`${path}#${log}`);
  });
});
