import type { Actor } from '~/domain/access/actor';
import { scopeOf } from '~/domain/access/policy';
import type { DueRule } from '~/domain/assignment/due-rule';
import { assignmentActId, employeeId, type EmployeeId, type ModuleId } from '~/domain/ids';
import { confirmAssigning } from '~/features/assignment/confirm-assigning.server';
import type { AssignChoice } from '~/features/assignment/plan-assigning.server';
import { insertEmployees, type Employee } from '~db/queries/employees';
import { day } from '~tests/builders/certification';
import { aWorld as aSchool, anEmployee, phone, ruth, type World as School } from '../certification/world';

export { care, earn, essentials, phone, ruth } from '../certification/world';

export const at = (id: string) => employeeId.parse(id);
export const tomasz = at('tomasz');
export const aiyana = at('aiyana');
export const nhung = at('nhung');
export const amir = at('amir');

/** Ruth leads Tomasz and Aiyana (who reports to Tomasz); Amir leads Nhung. */
export async function aCompany(): Promise<School> {
  const school = await aSchool();
  const staff: [EmployeeId, string, EmployeeId | null][] = [
    [amir, 'Amir Haddad', null],
    [tomasz, 'Tomasz Lis', ruth],
    [aiyana, 'Aiyana Begay', tomasz],
    [nhung, 'Nhung Tran', amir],
  ];
  await insertEmployees(
    school.deps.db,
    staff.map(([id, name, managerId]) => anEmployee({ id, name, managerId })),
    school.clock.now,
  );
  return school;
}

export async function hire(school: School, own: Partial<Employee> & { id: EmployeeId }): Promise<void> {
  await insertEmployees(school.deps.db, [anEmployee(own)], school.clock.now);
}

export function asActor(id: EmployeeId, facts: Partial<Actor> = {}): Actor {
  return {
    employeeId: id,
    sessionId: 'session',
    name: String(id),
    email: `${id}@sample.test`,
    jobRole: 'Lead',
    department: 'Support',
    hiredOn: day('2020-01-05'),
    roles: [],
    supervises: true,
    ...facts,
  };
}

let acts = 0;
export const newAct = () => assignmentActId.parse(`act-${(acts += 1)}`);

export const onDate = (dueOn: string): DueRule => ({ kind: 'date', dueOn: day(dueOn) });

export function aChoice(
  people: readonly EmployeeId[],
  modules: readonly ModuleId[] = [phone.id],
  rule = onDate('2026-12-18'),
): AssignChoice {
  return { people: { kind: 'people', ids: people }, modules: modules.map((moduleId) => ({ moduleId, courseId: null })), rule };
}

/** Confirms as this supervisor; the id of the act. */
export async function assign({ deps }: School, by: Actor, choice: AssignChoice, { actId = newAct(), note = 'Before Christmas.' } = {}) {
  const scope = scopeOf(by);
  if (!scope) throw new Error('Only who may assign does');
  const result = await confirmAssigning(deps, { actor: by, scope, actId, choice, note, seen: { new: 0, moved: 0 }, requestId: 'request' });
  return { actId, result };
}

export async function assignmentsOf({ deps }: School, who: EmployeeId) {
  return deps.db.selectFrom('assignment').selectAll().where('employee_id', '=', who).orderBy('module_id').orderBy('number').execute();
}

export async function auditOf({ deps }: School, deed: string) {
  return deps.db.selectFrom('audit_entry').selectAll().where('deed', '=', deed).orderBy('happened_at').execute();
}
