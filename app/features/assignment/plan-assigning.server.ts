import type { Scope } from '~/domain/access/policy';
import type { DueRule } from '~/domain/assignment/due-rule';
import { planPlace, type PlaceOutcome } from '~/domain/assignment/plan-place';
import { dateIn } from '~/domain/calendar/calendar';
import { groupBy } from '~/domain/group-by';
import type { CourseId, ModuleId } from '~/domain/ids';
import type { Db } from '~db/database';
import {
  listAssignmentsOfChosen,
  listCertificationsOfChosen,
  listAssignees,
  listLeavesOfChosen,
  type AssignablePerson,
  type Assignees,
} from '~db/queries/assigning';
import type { Deps } from '../deps.server';

/** A module to assign, and the course as part of which. */
export interface ChosenModule {
  moduleId: ModuleId;
  courseId: CourseId | null;
}

/** Who gets what by when: everything that the outcome rests on, beside today's facts. */
export interface AssignChoice {
  people: Assignees;
  modules: readonly ChosenModule[];
  rule: DueRule;
}

/** One person and one module, with what assigning would do there. */
export interface PlannedPlace extends ChosenModule {
  person: AssignablePerson;
  outcome: PlaceOutcome;
}

export interface AssignPlan {
  people: readonly AssignablePerson[];
  places: readonly PlannedPlace[];
}

/** One act may concern this many places; beyond that it is done in parts. */
export const mostPlaces = 20_000;

/** What the choice does today, place by place. Four statements, however many places there are. */
export async function planAssigning(db: Db, deps: Pick<Deps, 'now' | 'company'>, scope: Scope, choice: AssignChoice): Promise<AssignPlan> {
  const now = deps.now();
  const zone = deps.company.timeZone;
  const chosen = { scope, choice: choice.people, today: dateIn(zone, now) };
  const moduleIds = choice.modules.map(({ moduleId }) => moduleId);
  const people = await listAssignees(db, chosen);
  if (people.length * moduleIds.length > mostPlaces) return { people, places: [] };
  const leaves = groupBy(await listLeavesOfChosen(db, chosen), ({ employeeId }) => employeeId);
  const assignments = groupBy(await listAssignmentsOfChosen(db, chosen, moduleIds), placeKey);
  const certifications = groupBy(await listCertificationsOfChosen(db, chosen, moduleIds), placeKey);
  const places = choice.modules.flatMap((module) =>
    people.map((person) => {
      const key = placeKey({ employeeId: person.id, moduleId: module.moduleId });
      const facts = {
        person: { ...person, leaves: leaves.get(person.id) ?? [] },
        assignments: assignments.get(key) ?? [],
        certifications: certifications.get(key) ?? [],
      };
      return { ...module, person, outcome: planPlace(facts, choice.rule, zone, now) };
    }),
  );
  return { people, places };
}

function placeKey({ employeeId, moduleId }: { employeeId: string; moduleId: string }): string {
  return `${employeeId} ${moduleId}`;
}
