import { createCatalog } from '~/catalog/catalog.server';
import { dateIn } from '~/domain/calendar/calendar';
import type { Course, Module } from '~/domain/content/module';
import { attemptId, courseId, editionId, employeeId, moduleId, studyId, type EmployeeId, type LessonId } from '~/domain/ids';
import { certifyIfComplete } from '~/features/certification/certify-if-complete.server';
import type { Deps } from '~/features/deps.server';
import { createSeal } from '~/features/seal.server';
import { inTransaction } from '~db/database';
import { insertMissingEditions } from '~db/queries/editions';
import { insertEmployees, type Employee } from '~db/queries/employees';
import { insertLessonCompletion, insertStudy, type Study } from '~db/queries/studies';
import { day } from '~tests/builders/certification';
import { testContext, testSigner, type TestContext } from '~tests/builders/context';
import { aModule } from '~tests/builders/quiz';
import { testDatabase } from '~tests/setup/test-database';

export const dana = employeeId.parse('dana');
export const ruth = employeeId.parse('ruth');
export const phone = aModule({
  id: moduleId.parse('phone-etiquette'),
  edition: { id: editionId.parse('phone-e1'), label: 'September 2026' },
});
export const care = aModule({
  id: moduleId.parse('i-care'),
  title: 'The I CARE model',
  edition: { id: editionId.parse('care-e1'), label: 'March 2026' },
  validityMonths: 24,
});
export const essentials: Course = {
  id: courseId.parse('service-essentials'),
  title: 'Service essentials',
  summary: '',
  moduleIds: [phone.id, care.id],
};

export type World = Awaited<ReturnType<typeof aWorld>>;

/** A small company with two modules and a course, a database of its own, and a clock that a test sets. */
export async function aWorld(open = testDatabase) {
  const opened = await open();
  const clock = { now: new Date('2026-11-12T10:00:00.000Z') };
  let ids = 0;
  const deps: Deps = {
    db: opened.db,
    catalog: createCatalog({ courses: [essentials], modules: [care, phone], playbook: {}, sources: [] }),
    now: () => clock.now,
    newId: () => `id-${(ids += 1)}`,
    sendMail: () => Promise.reject(new Error('No mail is expected here')),
    seal: (purpose) => createSeal('a secret of the tests, long enough for anybody', purpose),
    company: { name: 'Harbor & Pine', timeZone: 'America/New_York' },
    signer: testSigner,
    folder: 'nowhere',
    appUrl: 'https://training.example',
  };
  await insertEmployees(opened.db, [anEmployee({ id: ruth, name: 'Ruth Berg', managerId: null }), anEmployee()], clock.now);
  await insertMissingEditions(opened.db, [phone, care].map(storedEdition), clock.now);
  const at = (instant: string) => void (clock.now = new Date(instant));
  return { deps, dialect: opened.dialect, close: opened.close, at, clock };
}

/** What the routes get in this company, with a clock of its own that goes on from the world’s. */
export function contextOf({ deps: { db, catalog, appUrl, company }, dialect, clock }: World): TestContext {
  return testContext({ db, catalog, appUrl, dialect, now: clock.now, deps: { company } });
}

export function anEmployee(own: Partial<Employee> = {}): Employee {
  const id = own.id ?? dana;
  return {
    id,
    number: `00${id}`,
    name: 'Dana Okafor',
    email: `${id}@sample.test`,
    department: 'Support',
    location: 'Northport',
    jobRole: 'Agent',
    managerId: ruth,
    hiredOn: day('2026-01-05'),
    endedOn: null,
    movedOn: null,
    ...own,
  };
}

export function storedEdition(module: Module) {
  return { id: module.edition.id, moduleId: module.id, label: module.edition.label, content: JSON.stringify(module) };
}

export async function beginStudy({ deps, clock }: World, module: Module, who: EmployeeId = dana, number = 1): Promise<Study> {
  const id = studyId.parse(`${who}-${module.id}-${number}`);
  const study = { id, employeeId: who, moduleId: module.id, editionId: module.edition.id, number, begunAt: clock.now };
  await insertStudy(deps.db, study);
  return study;
}

export async function completeLesson({ deps, clock }: World, study: Study, lessonId: LessonId): Promise<void> {
  await insertLessonCompletion(deps.db, { studyId: study.id, lessonId, completedAt: clock.now });
}

/** One submitted attempt of ten points, as the quiz would leave it. */
export async function submitQuiz({ deps, clock }: World, study: Study, points: number, number = 1): Promise<void> {
  const id = attemptId.parse(`${study.id}-attempt-${number}`);
  await deps.db
    .insertInto('quiz_attempt')
    .values({
      id,
      study_id: study.id,
      employee_id: study.employeeId,
      module_id: study.moduleId,
      edition_id: study.editionId,
      number,
      seed: 'seed',
      draw: '[]',
      started_at: clock.now.toISOString(),
      ends_at: null,
    })
    .execute();
  await deps.db
    .insertInto('quiz_submission')
    .values({
      attempt_id: id,
      submitted_at: clock.now.toISOString(),
      submitted_by: 'learner',
      points,
      max_points: 10,
      passed: points >= 8 ? 1 : 0,
      graded: '[]',
    })
    .execute();
}

export function certify({ deps }: World, study: Study) {
  return inTransaction(deps.db, (tx) => certifyIfComplete(deps, tx, study));
}

/** Works through everything of the module and is certified. */
export async function earn(world: World, module: Module, { who = dana, number = 1, points = 9 } = {}) {
  const study = await beginStudy(world, module, who, number);
  for (const lesson of module.lessons) await completeLesson(world, study, lesson.id);
  await submitQuiz(world, study, points);
  const certification = await certify(world, study);
  if (!certification) throw new Error('Nothing was certified');
  return { study, certification };
}

export function todayOf({ deps }: World) {
  return dateIn(deps.company.timeZone, deps.now());
}
