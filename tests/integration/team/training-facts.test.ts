import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmployeeId } from '~/domain/ids';
import { assignmentId, attemptId, employeeId, endingId, interactionId, runId, scenarioId } from '~/domain/ids';
import { insertAssignments } from '~db/queries/assignments';
import { insertAttemptGrant } from '~db/queries/attempt-grants';
import { insertCertificationEvent } from '~db/queries/certifications';
import { listChosenPeople, listPeopleValues, type PeopleChoice } from '~db/queries/chosen-people';
import { insertEmployees } from '~db/queries/employees';
import { insertAttempt } from '~db/queries/quiz-attempts';
import { insertEnding, insertRun } from '~db/queries/scenario-runs';
import { saveInteraction } from '~db/queries/studies';
import { listTrainingFacts } from '~db/queries/training-facts';
import { day, instant } from '~tests/builders/certification';
import {
  aWorld,
  anEmployee,
  beginStudy,
  care,
  completeLesson,
  dana,
  earn,
  phone,
  ruth,
  submitQuiz,
  type World,
} from '../certification/world';

const today = day('2026-11-23');
const line: PeopleChoice = { scope: { kind: 'line', of: ruth } };
const noah = employeeId.parse('noah');
const stranger = employeeId.parse('stranger');

let world: World;
beforeAll(async () => {
  world = await aWorld();
  const { db } = world.deps;
  const people = [
    anEmployee({ id: noah, name: 'Noah Weiß', managerId: dana, department: 'Returns', location: 'Kiel', jobRole: 'Clerk' }),
    anEmployee({ id: stranger, name: 'Someone else', managerId: null }),
    anEmployee({ id: employeeId.parse('leaver'), name: 'Leaver', endedOn: day('2026-06-30') }),
  ];
  await insertEmployees(db, people, world.clock.now);
  await earn(world, phone);
  const study = await beginStudy(world, care, dana);
  await completeLesson(world, study, care.lessons[0]!.id);
  await submitQuiz(world, study, 6);
  const untouched = await beginStudy(world, phone, noah);
  const interaction = { lessonId: phone.lessons[0]!.id, interactionId: interactionId.parse('check-1') };
  await saveInteraction(db, { studyId: untouched.id, ...interaction, value: '{}', savedAt: world.clock.now });
  await insertAssignments(db, [assigned(noah), assigned(stranger)], 'UTC');
});
afterAll(() => world.close());

function assigned(who: EmployeeId) {
  return {
    id: assignmentId.parse(`assignment-${who}`),
    employeeId: who,
    moduleId: phone.id,
    courseId: null,
    origin: 'person' as const,
    assignedById: ruth,
    note: '',
    assignedAt: instant('2026-11-10T09:00:00Z'),
    dueOn: day('2026-11-27'),
    number: 1,
    ruleId: null,
    excused: { at: instant('2026-11-11T09:00:00Z'), until: null },
    withdrawnAt: null,
    campaignId: null,
  };
}

const names = async (choice: Partial<PeopleChoice>) =>
  (await listChosenPeople(world.deps.db, { ...line, ...choice }, today)).map((person) => person.name);

describe('the people of a list', () => {
  it('are those of the scope, leavers only where nobody asks for who is employed', async () => {
    expect(await names({})).toEqual(['Dana Okafor', 'Leaver', 'Noah Weiß']);
    expect(await names({ employedOn: today })).toEqual(['Dana Okafor', 'Noah Weiß']);
    expect(await names({ ids: [stranger, noah] })).toEqual(['Noah Weiß']);
    expect(await names({ ids: [] })).toEqual([]);
  });

  it('are narrowed by line, department, location, role and words', async () => {
    expect(await names({ managerId: ruth, employedOn: today })).toEqual(['Dana Okafor']);
    for (const choice of [{ department: 'Returns' }, { location: 'Kiel' }, { jobRole: 'Clerk' }, { words: ['noah', 'weiss'] }])
      expect(await names(choice)).toEqual('words' in choice ? [] : ['Noah Weiß']);
    expect(await names({ words: ['NOAH', 'weiß'] })).toEqual(['Noah Weiß']);
    expect(await listPeopleValues(world.deps.db, { ...line, employedOn: today })).toEqual({
      departments: ['Returns', 'Support'],
      locations: ['Kiel', 'Northport'],
      jobRoles: ['Agent', 'Clerk'],
    });
  });

  it('say who is on a leave today, and until when', async () => {
    const leave = (id: string, from: string, until: string | null) => ({
      ...{ id, employee_id: noah, from_on: from, until_on: until, entered_by_id: null, entered_at: '2026-11-01T09:00:00.000Z' },
    });
    const { db } = world.deps;
    await db
      .insertInto('employee_leave')
      .values([leave('a', '2026-11-01', '2026-11-22'), leave('b', '2026-11-23', '2026-12-01')])
      .execute();
    const leaves = async () => (await listChosenPeople(db, { ...line, ids: [noah] }, today)).map((person) => person.leave);
    expect(await leaves()).toEqual([{ until: '2026-12-01' }]);
    await db
      .insertInto('employee_leave')
      .values(leave('c', '2026-11-20', null))
      .execute();
    expect(await leaves()).toEqual([{ until: null }]);
  });
});

describe('what is on record of a team', () => {
  it('gives each person and module its assignments, certifications and the study under way', async () => {
    const facts = await listTrainingFacts(world.deps.db, line);
    expect([...facts.keys()].sort()).toEqual(['dana', 'noah']);
    const [held] = facts.get(dana)?.get(phone.id)?.certifications ?? [];
    expect(held).toMatchObject({ points: 9, maxPoints: 10, latestEvent: null, renewal: null });
    expect(facts.get(dana)?.get(phone.id)?.study).toBeNull();
    expect(facts.get(dana)?.get(care.id)?.study).toMatchObject({
      completedLessons: new Set([care.lessons[0]!.id]),
      submissions: [{ points: 6, maxPoints: 10, passed: false }],
      granted: 0,
    });
    const untouched = facts.get(noah)?.get(phone.id);
    expect(untouched?.assignments).toMatchObject([{ dueOn: '2026-11-27', excused: { until: null }, withdrawnAt: null }]);
    expect(untouched?.study?.doneInteractions).toEqual(new Map([[phone.lessons[0]!.id, new Set(['check-1'])]]));
  });

  it('has everything that was done in one study, and an attempt only once it is submitted', async () => {
    const { db } = world.deps;
    const study = await beginStudy(world, care, stranger);
    const lessons = care.lessons.slice(0, 2).map(({ id }) => id);
    for (const id of lessons) await completeLesson(world, study, id);
    for (const [number, points] of [10, 7, 6].entries()) await submitQuiz(world, study, points - number, number + 1);
    const ofStudy = {
      studyId: study.id,
      employeeId: stranger,
      moduleId: care.id,
      editionId: care.edition.id,
      seed: '',
      startedAt: world.clock.now,
    };
    await insertAttempt(db, { ...ofStudy, id: attemptId.parse('open'), number: 4, draw: [], endsAt: null });
    for (const [number, talk] of ['passed', 'failed', 'open'].entries()) {
      const id = runId.parse(`run-${talk}`);
      await insertRun(db, { ...ofStudy, id, scenarioId: scenarioId.parse(talk), number: number + 1, from: null });
      const points = { initiative: 1, commitment: 1, accountability: 1, resourcefulness: 1, expectations: 1 };
      const ending = { endedAt: world.clock.now, endingId: endingId.parse('end'), passed: talk === 'passed', points, mood: 3 };
      if (talk !== 'open') await insertEnding(db, id, ending);
    }
    for (const id of ['grant-1', 'grant-2'])
      await insertAttemptGrant(db, { id, studyId: study.id, grantedById: ruth, reason: 'Was ill', grantedAt: world.clock.now });
    const facts = await listTrainingFacts(db, { scope: { kind: 'company' }, ids: [stranger] });
    expect(facts.get(stranger)?.get(care.id)?.study).toEqual({
      editionId: care.edition.id,
      again: undefined,
      completedLessons: new Set(lessons),
      doneInteractions: new Map(),
      passedScenarios: new Set(['passed']),
      submissions: [10, 6, 4].map((points) => ({ points, maxPoints: 10, passed: points >= 8 })),
      granted: 2,
    });
  });

  it('can be asked of some modules alone', async () => {
    const facts = await listTrainingFacts(world.deps.db, line, [care.id]);
    expect([...facts.entries()].map(([who, modules]) => [who, [...modules.keys()]])).toEqual([[dana, [care.id]]]);
  });

  it('knows what was revoked, and what was taken back', async () => {
    const { db } = world.deps;
    const of = async () => (await listTrainingFacts(db, line)).get(dana)?.get(phone.id)?.certifications[0];
    const certification = await of();
    const event = { certificationId: certification!.id, reason: 'A mistake', authorId: ruth };
    await insertCertificationEvent(db, { ...event, id: 'event-1', kind: 'revoked', happenedAt: instant('2026-11-13T09:00:00Z') });
    expect((await of())?.latestEvent?.kind).toBe('revoked');
    await insertCertificationEvent(db, { ...event, id: 'event-2', kind: 'reinstated', happenedAt: instant('2026-11-14T09:00:00Z') });
    expect((await of())?.latestEvent?.kind).toBe('reinstated');
  });

  it('asks the same number of statements for two people and for two hundred', async () => {
    const { db } = world.deps;
    const head = anEmployee({ id: employeeId.parse('head'), managerId: null });
    const crowd = Array.from({ length: 200 }, (_, at) => anEmployee({ id: employeeId.parse(`crowd-${at}`), managerId: head.id }));
    await insertEmployees(db, [head, ...crowd], world.clock.now);
    await insertAssignments(
      db,
      crowd.map((one) => assigned(one.id)),
      'UTC',
    );
    const statementsFor = async (choice: PeopleChoice) => {
      let statements = 0;
      const counted = db.withPlugin({
        transformQuery: ({ node }) => node,
        // Queries within a query are transformed, too, but only a statement has a result.
        transformResult: async ({ result }) => ((statements += 1), result),
      });
      const facts = await listTrainingFacts(counted, choice);
      return [facts.size, statements];
    };
    expect(await statementsFor({ scope: { kind: 'line', of: head.id } })).toEqual([200, 3]);
    expect(await statementsFor({ ...line, employedOn: today })).toEqual([2, 3]);
  });
});
