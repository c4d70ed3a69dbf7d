import type { RootOperationNode } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCatalog } from '~/catalog/catalog.server';
import { certificationStatus } from '~/domain/certification/status';
import { editionId, employeeId, moduleId } from '~/domain/ids';
import { certifyIfComplete } from '~/features/certification/certify-if-complete.server';
import { insertCertificationEvent, listCertifications } from '~db/queries/certifications';
import { insertMissingEditions } from '~db/queries/editions';
import { insertEmployees } from '~db/queries/employees';
import { aLesson, aModule } from '~tests/builders/quiz';
import {
  aWorld,
  anEmployee,
  beginStudy,
  care,
  certify,
  completeLesson,
  dana,
  earn,
  phone,
  ruth,
  storedEdition,
  submitQuiz,
  todayOf,
  type World,
} from './world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
});
afterEach(() => world.close());

const held = () => listCertifications(world.deps.db, dana);
const statuses = async () => (await held()).map((one) => [one.title, certificationStatus(one, todayOf(world)).kind]);

describe('certifying a module', () => {
  it('waits for every lesson and for a passed quiz, whichever comes last', async () => {
    const study = await beginStudy(world, phone);
    const [first, second] = phone.lessons.map((lesson) => lesson.id);
    if (!first || !second) throw new Error('Two lessons are expected');
    await completeLesson(world, study, first);
    expect(await certify(world, study)).toBeUndefined();
    await submitQuiz(world, study, 9);
    expect(await certify(world, study)).toBeUndefined();
    await completeLesson(world, study, second);
    expect(await certify(world, study)).toMatchObject({ title: 'Phone etiquette', points: 9, maxPoints: 10 });
  });

  it('reads no certification while something is left to do', async () => {
    const study = await beginStudy(world, phone);
    await submitQuiz(world, study, 9);
    const read: string[] = [];
    const transformQuery = ({ node }: { node: RootOperationNode }) => (read.push(JSON.stringify(node)), node);
    const watched = world.deps.db.withPlugin({ transformQuery, transformResult: async ({ result }) => result });
    expect(await certifyIfComplete(world.deps, watched, study)).toBeUndefined();
    expect(read.filter((node) => node.includes('"quiz_submission"'))).toHaveLength(1);
    expect(read.filter((node) => node.includes('"certification"'))).toEqual([]);
  });

  it('is not earned by a failed quiz', async () => {
    const study = await beginStudy(world, phone);
    for (const lesson of phone.lessons) await completeLesson(world, study, lesson.id);
    await submitQuiz(world, study, 7);
    expect(await certify(world, study)).toBeUndefined();
    expect(await held()).toEqual([]);
  });

  it('counts nothing of another study', async () => {
    await earn(world, phone);
    const second = await beginStudy(world, phone, dana, 2);
    expect(await certify(world, second)).toBeUndefined();
  });

  it('is judged by the edition that the learner began with, after the module has got another lesson', async () => {
    const study = await beginStudy(world, phone);
    for (const lesson of phone.lessons) await completeLesson(world, study, lesson.id);
    await submitQuiz(world, study, 8);
    const longer = aModule({
      ...phone,
      edition: { id: editionId.parse('phone-e2'), label: 'January 2027' },
      lessons: [...phone.lessons, aLesson({ number: 3 })],
    });
    await insertMissingEditions(world.deps.db, [storedEdition(longer)], world.clock.now);
    world.deps.catalog = createCatalog({ ...world.deps.catalog, modules: [longer, care] });
    expect(await certify(world, study)).toMatchObject({ editionLabel: 'September 2026', subject: { editionId: 'phone-e1' } });
  });

  it('keeps the person as they were, and what it rests on', async () => {
    const { study, certification } = await earn(world, phone);
    expect(certification).toMatchObject({
      number: 'SW-2026-000001',
      holder: {
        name: 'Dana Okafor',
        employeeNumber: '00dana',
        department: 'Support',
        location: 'Northport',
        jobRole: 'Agent',
        managerName: 'Ruth Berg',
      },
      subject: { kind: 'module', id: phone.id, studyId: study.id, editionId: 'phone-e1' },
      issuedOn: '2026-11-12',
      expiresOn: '2027-11-12',
      renewsId: null,
      evidence: {
        kind: 'module',
        lessons: [{ lessonId: 'lesson-1', completedAt: '2026-11-12T10:00:00.000Z' }, { lessonId: 'lesson-2' }],
        quiz: { attemptId: `${study.id}-attempt-1`, attemptNumber: 1, submittedAt: '2026-11-12T10:00:00.000Z', passPercent: 80 },
      },
    });
    await world.deps.db
      .updateTable('employee')
      .set({ name: 'Dana Berg', department: 'Sales', manager_id: null })
      .where('id', '=', dana)
      .execute();
    expect((await held())[0]).toEqual({ ...certification, latestEvent: null, renewal: null });
  });

  it('is issued on the day that the calendar of the company shows', async () => {
    world.at('2026-11-13T04:30:00.000Z');
    expect((await earn(world, phone)).certification).toMatchObject({ issuedOn: '2026-11-12', expiresOn: '2027-11-12' });
  });

  it('is issued once, however often it is asked for', async () => {
    const { study } = await earn(world, phone);
    expect(await certify(world, study)).toBeUndefined();
    await Promise.all([certify(world, study), certify(world, study)]);
    expect(await held()).toHaveLength(1);
  });

  it('is issued once when two tabs complete the module at the same time', async () => {
    const study = await beginStudy(world, phone);
    for (const lesson of phone.lessons) await completeLesson(world, study, lesson.id);
    await submitQuiz(world, study, 10);
    const issued = await Promise.all([1, 2, 3].map(() => certify(world, study)));
    expect(issued.filter(Boolean)).toHaveLength(1);
    expect(await held()).toHaveLength(1);
  });

  it('stands in the audit log', async () => {
    const { certification } = await earn(world, phone);
    const entries = await world.deps.db.selectFrom('audit_entry').selectAll().execute();
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      actor_id: dana,
      deed: 'earn-certification',
      subject_kind: 'certification',
      subject_id: certification.id,
    });
  });

  it('leaves no trace when the transaction around it fails', async () => {
    const study = await beginStudy(world, phone);
    for (const lesson of phone.lessons) await completeLesson(world, study, lesson.id);
    await submitQuiz(world, study, 9);
    world.deps.newId = () => 'the-same-id-twice';
    await earn(world, care, { who: ruth });
    await expect(certify(world, study)).rejects.toThrow();
    expect(await held()).toEqual([]);
    expect(await world.deps.db.selectFrom('audit_entry').selectAll().execute()).toHaveLength(1);
  });
});

describe('the numbers on certificates', () => {
  it('run within a year, over all people, and begin again in the next', async () => {
    const first = await earn(world, phone);
    const second = await earn(world, phone, { who: ruth });
    world.at('2027-01-02T10:00:00.000Z');
    const third = await earn(world, phone, { number: 2 });
    expect([first, second, third].map(({ certification }) => certification.number)).toEqual([
      'SW-2026-000001',
      'SW-2026-000002',
      'SW-2027-000001',
    ]);
  });

  it('go on after the millionth of a year', async () => {
    const { certification } = await earn(world, phone);
    const row = await world.deps.db.selectFrom('certification').selectAll().executeTakeFirstOrThrow();
    const later = ['SW-2026-000999', 'SW-2026-999999', 'SW-2026-1000009'].map((number) => ({
      ...row,
      id: number,
      number,
      verification_code: number,
      study_id: null,
    }));
    await world.deps.db.insertInto('certification').values(later).execute();
    expect(certification.number).toBe('SW-2026-000001');
    expect((await earn(world, phone, { who: ruth })).certification.number).toBe('SW-2026-1000010');
  });

  it('differ for people who finish at the same moment', async () => {
    const people = ['ana', 'ben', 'cho', 'dee'].map((id) => employeeId.parse(id));
    await insertEmployees(
      world.deps.db,
      people.map((id) => anEmployee({ id })),
      world.clock.now,
    );
    const earned = await Promise.all(people.map((who) => earn(world, care, { who })));
    expect(new Set(earned.map(({ certification }) => certification.number)).size).toBe(4);
    expect(new Set(earned.map(({ certification }) => certification.verificationCode)).size).toBe(4);
  });
});

describe('certifying again', () => {
  it('renews the earlier one, which stays, and loses no days inside the last 30', async () => {
    const first = await earn(world, phone);
    world.at('2027-10-20T10:00:00.000Z');
    const second = await earn(world, phone, { number: 2 });
    expect(second.certification).toMatchObject({ renewsId: first.certification.id, issuedOn: '2027-10-20', expiresOn: '2028-11-12' });
    expect(await statuses()).toEqual([
      ['Phone etiquette', 'valid'],
      ['Phone etiquette', 'renewed'],
    ]);
  });

  it('makes a chain: each renewal renews the latest', async () => {
    const first = await earn(world, phone);
    world.at('2028-03-01T10:00:00.000Z');
    const second = await earn(world, phone, { number: 2 });
    world.at('2029-02-20T10:00:00.000Z');
    const third = await earn(world, phone, { number: 3 });
    expect(second.certification).toMatchObject({ renewsId: first.certification.id, expiresOn: '2029-03-01' });
    expect(third.certification).toMatchObject({ renewsId: second.certification.id, expiresOn: '2030-03-01' });
  });

  it('gains no days from a certification that was revoked', async () => {
    const { certification } = await earn(world, phone);
    world.at('2027-10-20T10:00:00.000Z');
    await insertCertificationEvent(world.deps.db, {
      id: 'event-1',
      certificationId: certification.id,
      kind: 'revoked',
      reason: 'Somebody else sat the quiz.',
      authorId: ruth,
      happenedAt: world.clock.now,
    });
    expect((await earn(world, phone, { number: 2 })).certification).toMatchObject({ renewsId: certification.id, expiresOn: '2028-10-20' });
    expect(await statuses()).toEqual([
      ['Phone etiquette', 'valid'],
      ['Phone etiquette', 'revoked'],
    ]);
  });

  it('does not renew the certification of another module', async () => {
    await earn(world, phone);
    expect((await earn(world, care)).certification.renewsId).toBeNull();
  });
});

describe('certifying a course', () => {
  it('comes with the last of its modules, ends with the earliest and names what it rests on', async () => {
    const first = await earn(world, phone, { points: 8 });
    expect(await held()).toHaveLength(1);
    world.at('2026-12-01T10:00:00.000Z');
    const second = await earn(world, care, { points: 10 });
    const course = (await held()).find((one) => one.subject.kind === 'course');
    expect(course).toMatchObject({
      number: 'SW-2026-000003',
      subject: { kind: 'course', id: 'service-essentials' },
      title: 'Service essentials',
      editionLabel: 'Phone etiquette: September 2026; The I CARE model: March 2026',
      points: 18,
      maxPoints: 20,
      issuedOn: '2026-12-01',
      expiresOn: '2027-11-12',
      evidence: { kind: 'course', modules: [{ certificationId: first.certification.id }, { certificationId: second.certification.id }] },
    });
  });

  it('does not come while another module has expired', async () => {
    await earn(world, phone);
    world.at('2027-11-13T10:00:00.000Z');
    await earn(world, care);
    expect(await statuses()).toEqual([
      ['The I CARE model', 'valid'],
      ['Phone etiquette', 'expired'],
    ]);
  });

  it('is renewed when a renewed module makes it last longer, and the old one stays', async () => {
    await earn(world, phone);
    await earn(world, care);
    world.at('2027-10-20T10:00:00.000Z');
    await earn(world, phone, { number: 2 });
    const courses = (await held()).filter((one) => one.subject.kind === 'course');
    expect(courses.map((one) => [one.expiresOn, certificationStatus(one, todayOf(world)).kind])).toEqual([
      ['2028-11-12', 'valid'],
      ['2027-11-12', 'renewed'],
    ]);
    expect(courses[0]?.renewsId).toBe(courses[1]?.id);
  });

  it('does not come for a module that belongs to no course', async () => {
    const alone = aModule({ id: moduleId.parse('alone'), edition: { id: editionId.parse('alone-e1'), label: '1' } });
    await insertMissingEditions(world.deps.db, [storedEdition(alone)], world.clock.now);
    await earn(world, alone);
    expect(await held()).toHaveLength(1);
  });
});
