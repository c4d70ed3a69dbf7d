import type { Actor } from '~/domain/access/actor';
import type { Scope } from '~/domain/access/policy';
import { changesAnything, countPlan, type PlanCounts } from '~/domain/assignment/count-plan';
import type { PlaceOutcome } from '~/domain/assignment/plan-place';
import { counted, hoursInWords, minutesInWords } from '~/domain/calendar/in-words';
import type { Course, Module } from '~/domain/content/module';
import { moduleProgress, nothingDone } from '~/domain/progress/module-progress';
import { findAssignablePeople, type AssignablePerson } from '~db/queries/assigning';
import type { Deps } from '../deps.server';
import type { TypedChoice } from './assign-choice';
import { gapsInWords, type Gap } from './gap-words';
import { placeWords, promise, type PlaceWords } from './place-words';
import { mostPlaces, planAssigning, type AssignChoice, type AssignPlan, type PlannedPlace } from './plan-assigning.server';
import { choiceKey, readAssignChoice, type Group, type ReadChoice } from './read-assign-choice.server';

export interface OfferedThing {
  id: string;
  title: string;
  detail: string;
}

export interface OfferedPerson {
  id: string;
  name: string;
  about: string;
  chosen: boolean;
}

export interface PreviewRow extends PlaceWords {
  key: string;
  name: string;
  module: string;
}

export type Preview =
  | { kind: 'missing'; missing: string[] }
  | { kind: 'too-many'; places: number; most: number }
  | {
      kind: 'planned';
      people: number;
      modules: number;
      counts: PlanCounts;
      /** Who would be uncertified by the move, and from when; null when nobody. */
      gap: string | null;
      rows: PreviewRow[];
      /** Rows that are not shown, while only the first ones are. */
      others: number;
      /** 0 while only the first rows are shown, then from 1. */
      page: number;
      pages: number;
      /** What the button promises and sends; null when nothing would change. */
      confirm: { label: string; value: string } | null;
    };

export interface AssignPage {
  typed: TypedChoice;
  reach: Scope['kind'];
  leadsTeam: boolean;
  everybody: number;
  roles: Group[];
  departments: Group[];
  unknown: number;
  people: OfferedPerson[];
  /** Everybody is offered; otherwise people are found by name. */
  offersEverybody: boolean;
  courses: OfferedThing[];
  modules: OfferedThing[];
  fieldErrors: Record<string, string>;
  preview: Preview;
}

/** Up to so many people are offered without a search. */
const offeredPeople = 60;
const foundPeople = 20;
const firstRows = 8;
const rowsOnAPage = 200;

/** The form with what it holds, and what confirming it would do today. `rows` is the page of rows, 0 for the first few. */
export async function loadAssign(
  deps: Deps,
  { actor, scope, typed, rows }: { actor: Actor; scope: Scope; typed: TypedChoice; rows: number },
): Promise<{ page: AssignPage; choice: AssignChoice | undefined }> {
  const read = await readAssignChoice(deps, scope, typed);
  const valid = Object.keys(read.fieldErrors).length === 0 ? read.choice : undefined;
  const page = {
    ...{ typed, reach: scope.kind, leadsTeam: actor.supervises },
    ...{ everybody: read.everybody, roles: read.roles, departments: read.departments, unknown: read.unknown },
    people: await offerPeople(deps, scope, typed, read),
    offersEverybody: read.everybody <= offeredPeople,
    courses: deps.catalog.courses.map((course) => offeredCourse(deps, course)),
    modules: deps.catalog.modules.map(offeredModule),
    fieldErrors: read.fieldErrors,
    preview: read.choice ? await preview(deps, scope, read.choice, read.today, rows) : { kind: 'missing' as const, missing: read.missing },
  };
  return { page, choice: valid };
}

/** Whoever was chosen and whoever can be chosen next, in one list by name, so that nobody moves when ticked. */
async function offerPeople(deps: Deps, scope: Scope, typed: TypedChoice, read: ReadChoice): Promise<OfferedPerson[]> {
  const all = read.everybody <= offeredPeople;
  const words = all || typed.find === '' ? [] : typed.find.split(' ');
  const asks = all || words.length > 0;
  const limit = all ? offeredPeople : foundPeople;
  const found = asks ? await findAssignablePeople(deps.db, { scope, today: read.today }, { words, limit }) : [];
  const chosen = new Set(read.named.map(({ id }) => id));
  const everyone = [...read.named, ...found.filter(({ id }) => !chosen.has(id))];
  return everyone.sort((a, b) => a.name.localeCompare(b.name)).map((person) => offered(person, chosen.has(person.id)));
}

function offered({ id, name, jobRole, department }: AssignablePerson, chosen: boolean): OfferedPerson {
  return { id, name, about: `${jobRole}, ${department}`, chosen };
}

function offeredModule(module: Module): OfferedThing {
  const scenarios = module.scenarios.filter(({ required }) => required).length;
  const parts = [counted(module.lessons.length, 'lesson'), 'quiz', ...(scenarios > 0 ? [counted(scenarios, 'scenario')] : [])];
  return { id: module.id, title: module.title, detail: `${parts.join(', ')}, about ${minutesInWords(minutesOf(module))}` };
}

function offeredCourse({ catalog }: Deps, course: Course): OfferedThing {
  const modules = course.moduleIds.flatMap((id) => catalog.findModule(id) ?? []);
  const minutes = modules.reduce((sum, module) => sum + minutesOf(module), 0);
  return {
    id: course.id,
    title: `Course: ${course.title}`,
    detail: `${counted(modules.length, 'module')}, about ${hoursInWords(minutes)}`,
  };
}

function minutesOf(module: Module): number {
  return moduleProgress(module, nothingDone).steps.reduce((sum, step) => sum + step.minutes, 0);
}

async function preview(deps: Deps, scope: Scope, choice: AssignChoice, today: ReadChoice['today'], rows: number): Promise<Preview> {
  const plan = await planAssigning(deps.db, deps, scope, choice);
  const total = plan.people.length * choice.modules.length;
  if (total > mostPlaces) return { kind: 'too-many', places: total, most: mostPlaces };
  const counts = countPlan(plan.places.map(({ outcome }) => outcome));
  const pages = Math.max(1, Math.ceil(total / rowsOnAPage));
  const page = total <= firstRows ? 0 : Math.min(rows, pages);
  const shown = shownPlaces(plan, page);
  const days = choice.rule.kind === 'after-hire' ? choice.rule.days : undefined;
  return {
    kind: 'planned',
    ...{ people: plan.people.length, modules: choice.modules.length, counts, page, pages },
    gap: gapsInWords(plan.places.flatMap(gapAt), today),
    rows: shown.map((place) => rowOf(deps, place, today, days)),
    others: page === 0 ? total - shown.length : 0,
    confirm: changesAnything(counts) ? { label: promise(counts), value: confirmValue(deps, choice, counts) } : null,
  };
}

function gapAt({ person, outcome }: PlannedPlace): Gap[] {
  if (outcome.kind !== 'moved' || !outcome.uncertifiedFrom) return [];
  return [{ employeeId: person.id, name: person.name, from: outcome.uncertifiedFrom }];
}

/** What people want to look at before they confirm comes first: what moves, who is left out. */
const order: readonly PlaceOutcome['kind'][] = [
  ...(['moved', 'left', 'on-leave', 'excused'] as const),
  ...(['already-certified', 'completed-before', 'same-date', 'new'] as const),
];

function shownPlaces({ places }: AssignPlan, page: number): PlannedPlace[] {
  const sorted = [...places].sort((a, b) => order.indexOf(a.outcome.kind) - order.indexOf(b.outcome.kind));
  return page === 0 ? sorted.slice(0, firstRows) : sorted.slice((page - 1) * rowsOnAPage, page * rowsOnAPage);
}

function rowOf(deps: Deps, { person, moduleId, outcome }: PlannedPlace, today: ReadChoice['today'], days: number | undefined): PreviewRow {
  const module = deps.catalog.findModule(moduleId)?.title ?? moduleId;
  return { key: `${person.id} ${moduleId}`, name: person.name, module, ...placeWords(outcome, today, days) };
}

/** Comes back with the button: a new act's id, what was previewed, and what it promised. */
function confirmValue(deps: Deps, choice: AssignChoice, counts: PlanCounts): string {
  return [deps.newId(), choiceKey(choice), counts.new, counts.moved].join('.');
}
