import { createHash } from 'node:crypto';
import type { Scope } from '~/domain/access/policy';
import type { DueRule } from '~/domain/assignment/due-rule';
import { dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import { countByRoleAndDepartment, listAssignees, type AssignablePerson, type Assignees } from '~db/queries/assigning';
import type { Deps } from '../deps.server';
import { employeeIdsOf, noteProblem, readDueRule, type TypedChoice } from './assign-choice';
import type { AssignChoice, ChosenModule } from './plan-assigning.server';

/** How many people of the scope a role or department has. */
export interface Group {
  name: string;
  people: number;
}

/** What was typed, held against what there is. */
export interface ReadChoice {
  today: CalendarDate;
  everybody: number;
  roles: Group[];
  departments: Group[];
  /** The people named one by one whom the scope covers. */
  named: AssignablePerson[];
  /** How many were named whom it does not cover, or who do not exist. */
  unknown: number;
  /** Undefined until everything is chosen. */
  choice: AssignChoice | undefined;
  /** What is still to choose, in words that go on “Choose …”. */
  missing: string[];
  fieldErrors: Record<string, string>;
}

/** Reads the form against the people in scope and the catalog. Whoever is out of reach is not there. */
export async function readAssignChoice(deps: Deps, scope: Scope, typed: TypedChoice): Promise<ReadChoice> {
  const today = dateIn(deps.company.timeZone, deps.now());
  const counts = await countByRoleAndDepartment(deps.db, { scope, today });
  const roles = sumBy(counts, ({ jobRole }) => jobRole);
  const departments = sumBy(counts, ({ department }) => department);
  const named = await peopleNamed(deps, scope, typed, today);
  const people = readPeople(typed, { roles, departments, named });
  const modules = readModules(deps, typed);
  const due = readDueRule(typed, today);
  const rule = 'rule' in due ? due.rule : undefined;
  const note = noteProblem(typed.note);
  return {
    ...{ today, roles, departments, named },
    everybody: counts.reduce((sum, group) => sum + group.people, 0),
    unknown: typed.employees.length - named.length,
    choice: people && modules.length > 0 && rule ? { people, modules, rule } : undefined,
    missing: [
      ...(people ? [] : [missingPeople[typed.who]]),
      ...(modules.length > 0 ? [] : ['a module or a course']),
      ...('missing' in due ? [typed.when === 'days' ? 'a number of days' : 'a due date'] : []),
    ],
    fieldErrors: { ...('error' in due && { [due.field]: due.error }), ...(note && { note }) },
  };
}

const missingPeople: Record<TypedChoice['who'], string> = {
  role: 'a role',
  department: 'a department',
  people: 'at least one person',
  everybody: 'people',
};

async function peopleNamed(deps: Deps, scope: Scope, typed: TypedChoice, today: CalendarDate): Promise<AssignablePerson[]> {
  const ids = employeeIdsOf(typed);
  return ids.length === 0 ? [] : listAssignees(deps.db, { scope, today, choice: { kind: 'people', ids } });
}

function readPeople(
  { who, role, department }: TypedChoice,
  { roles, departments, named }: Pick<ReadChoice, 'roles' | 'departments' | 'named'>,
): Assignees | undefined {
  switch (who) {
    case 'role':
      return roles.some(({ name }) => name === role) ? { kind: 'role', jobRole: role } : undefined;
    case 'department':
      return departments.some(({ name }) => name === department) ? { kind: 'department', department } : undefined;
    case 'people':
      return named.length > 0 ? { kind: 'people', ids: named.map(({ id }) => id) } : undefined;
    case 'everybody':
      return { kind: 'everybody' };
  }
}

/** In the order of the catalog; a module that is chosen by itself is not assigned as part of a course. */
function readModules({ catalog }: Deps, typed: TypedChoice): ChosenModule[] {
  const courses = catalog.courses.filter(({ id }) => typed.courses.includes(id));
  return catalog.modules.flatMap(({ id }): ChosenModule[] => {
    if (typed.modules.includes(id)) return [{ moduleId: id, courseId: null }];
    const course = courses.find(({ moduleIds }) => moduleIds.includes(id));
    return course ? [{ moduleId: id, courseId: course.id }] : [];
  });
}

function sumBy<Row extends { people: number }>(rows: readonly Row[], nameOf: (row: Row) => string): Group[] {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(nameOf(row), (sums.get(nameOf(row)) ?? 0) + row.people);
  return [...sums].map(([name, people]) => ({ name, people })).sort((a, b) => a.name.localeCompare(b.name));
}

/** Names a choice, so that only what was previewed is confirmed. Who holds a role is not part of it: that is for today's facts. */
export function choiceKey({ people, modules, rule }: AssignChoice): string {
  const who = people.kind === 'people' ? { ...people, ids: [...people.ids].sort() } : people;
  const facts: [Assignees, readonly ChosenModule[], DueRule] = [who, modules, rule];
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 22);
}
