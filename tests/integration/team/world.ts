import { createCatalog } from '~/catalog/catalog.server';
import type { CalendarDate } from '~/domain/calendar/calendar';
import type { Course, Module } from '~/domain/content/module';
import { assignmentId, courseId, editionId, employeeId, moduleId, type EmployeeId } from '~/domain/ids';
import { publishEditions } from '~/features/learning/publish-editions.server';
import { insertAssignments, type Assignment } from '~db/queries/assignments';
import { insertEmployees, type Employee } from '~db/queries/employees';
import { testContext, type TestContext } from '~tests/builders/context';
import { anEmployee } from '~tests/builders/employee';
import { aModule } from '~tests/builders/quiz';
import { testDatabase } from '~tests/setup/test-database';

export const at = (id: string) => employeeId.parse(id);
export const grace = at('grace');
/** Reports to Grace, and Aiyana to him. */
export const jo = at('jo');
export const aiyana = at('aiyana');
/** Another supervisor, with Nhung below. */
export const marek = at('marek');
export const nhung = at('nhung');

export const phone = aModule({ id: moduleId.parse('phone-etiquette'), title: 'Phone etiquette', edition: edition('phone-1') });
export const care = aModule({ id: moduleId.parse('i-care'), title: 'The I CARE model', edition: edition('care-1') });
const essentials: Course = { id: courseId.parse('essentials'), title: 'Essentials', summary: '', moduleIds: [phone.id, care.id] };

function edition(id: string) {
  return { id: editionId.parse(id), label: '2026.1' };
}

export interface TeamWorld {
  context: TestContext;
  close: () => Promise<void>;
}

/** Two lines: Grace over Jo over Aiyana, and Marek over Nhung. */
export async function aTeamWorld(modules: readonly Module[] = [phone, care]): Promise<TeamWorld> {
  const { db, dialect, close } = await testDatabase();
  const catalog = createCatalog({ courses: [essentials], modules, playbook: {}, sources: [] });
  const context = testContext({ db, dialect, catalog, now: new Date('2026-11-23T09:00:00Z') });
  await insertEmployees(
    db,
    [
      person(grace, 'Grace Mbeki', null),
      person(jo, 'Jo Park', grace, { jobRole: 'Team lead' }),
      person(aiyana, 'Aiyana Begay', jo, { location: 'Husum' }),
      person(marek, 'Marek Novák', null),
      person(nhung, 'Nguyễn Thị Hồng Nhung', marek),
    ],
    context.clock.now,
  );
  await publishEditions(db, catalog, context.clock.now);
  return { context, close };
}

function person(id: EmployeeId, name: string, managerId: EmployeeId | null, own: Partial<Employee> = {}): Employee {
  return anEmployee({ id, name, managerId, ...own });
}

let made = 0;

/** The module is assigned to somebody, at the beginning of November. */
export async function assign({ context }: TeamWorld, who: EmployeeId, module: Module, dueOn: string, own: Partial<Assignment> = {}) {
  made += 1;
  const assignment: Assignment = {
    id: assignmentId.parse(`assigned-${made}`),
    ...{ employeeId: who, moduleId: module.id, courseId: null, origin: 'person', assignedById: grace, note: '' },
    ...{ assignedAt: new Date('2026-11-02T09:00:00Z'), dueOn: dueOn as CalendarDate, number: 1, ruleId: null },
    ...{ excused: null, withdrawnAt: null, campaignId: null },
    ...own,
  };
  await insertAssignments(context.deps.db, [assignment], context.deps.company.timeZone);
  return assignment;
}
