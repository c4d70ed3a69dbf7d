import { createCatalog } from '~/catalog/catalog.server';
import type { ModuleChange } from '~/domain/content/change';
import type { Module } from '~/domain/content/module';
import { editionId, lessonId } from '~/domain/ids';
import { finishLesson } from '~/features/learning/finish-lesson.server';
import { renewStudy } from '~/features/learning/renew-study.server';
import { listCertifications } from '~db/queries/certifications';
import { insertMissingEditions } from '~db/queries/editions';
import type { Employee } from '~db/queries/employees';
import { testContext } from '~tests/builders/context';
import { testDatabase } from '~tests/setup/test-database';
import { care, earn, essentials, phone, storedEdition } from '../certification/world';
import { day, employ, type MailWorld } from '../mail/world';

export { phone };
export const changed = lessonId.parse('lesson-2');
export const says = 'How long a caller may wait has changed.';

export const material: ModuleChange = {
  ...{ edition: 'October 2026', kind: 'material', on: day('2026-10-01'), says },
  again: { lessons: [changed], quiz: false, scenarios: [] },
};

/** The module after the change: another second lesson. */
export const phoneAfter: Module = {
  ...phone,
  edition: { id: editionId.parse('phone-e2'), label: 'October 2026' },
  lessons: phone.lessons.map((lesson) => (lesson.id === changed ? { ...lesson, summary: 'A minute at the most.' } : lesson)),
  changes: [material],
};

/** 1 October: the change is published, and nobody was asked for anything yet. */
export const october = new Date('2026-10-01T08:00:00Z');

export type EditionWorld = MailWorld;

/** A company whose phone module has changed; certifications are earned on the edition before it. */
export async function anEditionWorld(after: Module = phoneAfter, open = testDatabase): Promise<EditionWorld> {
  const opened = await open();
  await insertMissingEditions(opened.db, [phone, care].map(storedEdition), new Date('2025-01-01T08:00:00Z'));
  await insertMissingEditions(opened.db, [storedEdition(after)], october);
  const catalog = createCatalog({ courses: [essentials], modules: [after, care], playbook: {}, sources: [] });
  const context = testContext({ ...opened, now: october, catalog });
  return { ...opened, context, deps: context.deps };
}

/** Somebody who earned the module before the change, on this day. */
export async function certified(world: EditionWorld, on = '2026-05-04', facts: Partial<Employee> = {}): Promise<Employee> {
  const person = await employ(world, facts);
  const { clock } = world.context;
  const now = clock.now;
  clock.now = new Date(`${on}T09:00:00Z`);
  await earn({ ...world, clock, at: () => {} }, phone, { who: person.id });
  clock.now = now;
  return person;
}

/** Begins what the change asks for and does the changed lesson. */
export async function doChangedLesson({ deps }: EditionWorld, { id: employeeId }: Pick<Employee, 'id'>) {
  const begun = await renewStudy(deps, { employeeId, moduleId: phone.id });
  const finished = await finishLesson(deps, { employeeId, moduleId: phone.id, lessonId: changed });
  return { begun: begun.kind, finished: finished.kind };
}

/** The latest first. */
export function certificationsOf({ deps }: EditionWorld, { id }: Pick<Employee, 'id'>) {
  return listCertifications(deps.db, id);
}

export async function assignmentsOf({ db }: EditionWorld, { id }: Pick<Employee, 'id'>) {
  return db
    .selectFrom('assignment')
    .select(['origin', 'note', 'due_on', 'campaign_id', 'withdrawn_at'])
    .where('employee_id', '=', id)
    .where('module_id', '=', phone.id)
    .orderBy('number')
    .execute();
}
