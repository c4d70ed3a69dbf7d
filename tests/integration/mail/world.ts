import { createCatalog } from '~/catalog/catalog.server';
import { dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import type { Module } from '~/domain/content/module';
import { assignmentId, type AssignmentId } from '~/domain/ids';
import { deliverMails } from '~/features/mail/deliver-mails.server';
import { beginDailyMails, raiseNotices } from '~/features/mail/raise-notices.server';
import { insertAssignments, type Assignment } from '~db/queries/assignments';
import { insertMissingEditions } from '~db/queries/editions';
import { insertEmployees, type Employee } from '~db/queries/employees';
import type { AssignmentEventTable } from '~db/schema';
import { testContext, type TestContext } from '~tests/builders/context';
import { anEmployee } from '~tests/builders/employee';
import { testDatabase } from '~tests/setup/test-database';
import { care, essentials, phone, storedEdition } from '../certification/world';

export { care, phone };
export const day = (text: string) => text as CalendarDate;

/** A Monday, nine o’clock in Kiel. */
export const monday = new Date('2026-11-23T08:00:00Z');

export type MailWorld = Awaited<ReturnType<typeof aMailWorld>>;

/** A company of its own with two modules and a clock that a test sets; nobody works there yet. */
export async function aMailWorld(now = monday) {
  const opened = await testDatabase();
  await insertMissingEditions(opened.db, [phone, care].map(storedEdition), now);
  const catalog = createCatalog({ courses: [essentials], modules: [phone, care], playbook: {}, sources: [] });
  const context = testContext({ ...opened, now, catalog });
  return { ...opened, context, deps: context.deps };
}

export async function employ({ deps }: Pick<TestContext, 'deps'>, facts: Partial<Employee> = {}): Promise<Employee & { email: string }> {
  const employee = anEmployee(facts);
  await insertEmployees(deps.db, [employee], deps.now());
  return { ...employee, email: employee.email ?? '' };
}

let made = 0;

/** An assignment with its first event, as assigning writes them. */
export async function assign(
  { deps }: Pick<TestContext, 'deps'>,
  person: Pick<Employee, 'id'>,
  dueOn: string,
  { module = phone, ...facts }: Partial<Assignment> & { module?: Module } = {},
): Promise<AssignmentId> {
  made += 1;
  const assignment: Assignment = {
    id: assignmentId.parse(`assignment-${made}`),
    employeeId: person.id,
    moduleId: module.id,
    courseId: null,
    origin: 'rule',
    assignedById: null,
    note: 'Everybody at the desk takes it.',
    assignedAt: deps.now(),
    dueOn: day(dueOn),
    number: 1,
    ruleId: null,
    excused: null,
    withdrawnAt: null,
    campaignId: null,
    ...facts,
  };
  await insertAssignments(deps.db, [assignment], deps.company.timeZone);
  await happen({ deps }, assignment.id, 'assigned', { due_on: dueOn });
  return assignment.id;
}

export async function happen(
  { deps }: Pick<TestContext, 'deps'>,
  assignment: AssignmentId,
  kind: AssignmentEventTable['kind'],
  facts: Partial<AssignmentEventTable> = {},
): Promise<void> {
  const event = { before_due_on: null, due_on: null, until: null, reason: '', act_id: null, done_by_id: null };
  await deps.db
    .insertInto('assignment_event')
    .values({ id: deps.newId(), assignment_id: assignment, kind, happened_at: deps.now().toISOString(), ...event, ...facts })
    .execute();
}

/** What the jobs do in one round, in the order in which they follow from each other. */
export async function jobsRun({ deps }: Pick<TestContext, 'deps'>): Promise<void> {
  await raiseNotices(deps);
  await beginDailyMails(deps);
  await deliverMails(deps);
}

const hour = 3_600_000;

/** Lets the jobs run now, each hour of the last day, and before it every four hours, up to and including this instant. */
export async function jobsRunUntil(context: TestContext, instant: string): Promise<void> {
  const end = new Date(instant);
  await jobsRun(context);
  while (context.clock.now < end) {
    const left = end.getTime() - context.clock.now.getTime();
    const step = left > 28 * hour ? 4 * hour : hour;
    context.clock.now = new Date(context.clock.now.getTime() + Math.min(left, step));
    await jobsRun(context);
  }
}

/** The day and the subject of each mail that left, in order. */
export async function sentTo({ deps }: Pick<TestContext, 'deps'>, person: Pick<Employee, 'id'>): Promise<string[]> {
  const rows = await deps.db
    .selectFrom('mail')
    .select(['ended_at', 'subject'])
    .where('employee_id', '=', person.id)
    .where('state', '=', 'sent')
    .orderBy('ended_at')
    .execute();
  return rows.map((row) => `${dateIn(deps.company.timeZone, new Date(row.ended_at ?? ''))} ${row.subject}`);
}
