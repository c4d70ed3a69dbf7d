import { createCatalog } from '~/catalog/catalog.server';
import { employeeId, moduleId, type EmployeeId } from '~/domain/ids';
import { ratingField, ratingValue } from '~/domain/coaching/rating-fields';
import type { Ratings, Scorecard } from '~/domain/coaching/scorecard';
import { publishEditions } from '~/features/learning/publish-editions.server';
import { action as beginObservation } from '~/routes/team_.observations.new';
import { action as actOnObservation, loader as openObservation } from '~/routes/observations.$observationId';
import { insertEmployees, insertRoleGrant } from '~db/queries/employees';
import { testContext } from '~tests/builders/context';
import { anEmployee } from '~tests/builders/employee';
import { aModule } from '~tests/builders/quiz';
import { aScorecard, bestRatings } from '~tests/builders/scorecard';
import { ask } from '~tests/setup/calling';
import { testDatabase } from '~tests/setup/test-database';

export const [head, grace, dana, noah, amir, nhung, ingrid, admin] = [
  'head',
  'grace',
  'dana',
  'noah',
  'amir',
  'nhung',
  'ingrid',
  'admin',
].map((id) => employeeId.parse(id)) as [EmployeeId, EmployeeId, EmployeeId, EmployeeId, EmployeeId, EmployeeId, EmployeeId, EmployeeId];

export const scorecard = aScorecard();
export const observed = aModule({
  id: moduleId.parse('phone-etiquette'),
  observations: { scorecardId: scorecard.id, count: 2, withinDays: 30 },
});

export type World = Awaited<ReturnType<typeof aWorld>>;

/** Head leads Grace and Amir; Grace leads Dana and Noah, Amir leads Nhung. Ingrid is HR. One module asks for two observations. */
export async function aWorld() {
  const opened = await testDatabase();
  const catalog = createCatalog({ courses: [], modules: [observed], scorecards: [scorecard], playbook: {}, sources: [] });
  const context = testContext({ ...opened, catalog });
  const managers: [EmployeeId, EmployeeId | null][] = [
    [head, null],
    [ingrid, null],
    [admin, null],
    [grace, head],
    [amir, head],
    [dana, grace],
    [noah, grace],
    [nhung, amir],
  ];
  const people = managers.map(([id, managerId]) => anEmployee({ id, managerId, name: `${id.charAt(0).toUpperCase()}${id.slice(1)}` }));
  await insertEmployees(opened.db, people, context.deps.now());
  await insertRoleGrant(opened.db, { employeeId: ingrid, role: 'hr', grantedAt: context.deps.now(), grantedById: null });
  await insertRoleGrant(opened.db, { employeeId: admin, role: 'admin', grantedAt: context.deps.now(), grantedById: null });
  await publishEditions(opened.db, catalog, context.deps.now());
  return { context, deps: context.deps, close: opened.close };
}

export function post(world: World, who: EmployeeId, id: string, form: Record<string, string>): Promise<Response> {
  return ask(world.context, who, actOnObservation, { params: { observationId: id }, form });
}

export function look(world: World, who: EmployeeId, id: string): Promise<Response> {
  return ask(world.context, who, openObservation, { params: { observationId: id } });
}

/** Begins an observation by the form; the id of its draft. */
export async function begin(world: World, who: EmployeeId, ofWhom: EmployeeId, observedOn = '2026-11-22'): Promise<string> {
  const form = { employeeId: ofWhom, contact: `${scorecard.id}.phone`, observedOn };
  return idIn(await ask(world.context, who, beginObservation, { form }));
}

export function idIn(answer: Response): string {
  return /\/observations\/([^?]+)/.exec(answer.headers.get('Location') ?? '')?.[1] ?? '';
}

/** The fields of a form that is filled in to the end. */
export function filled(card: Scorecard = scorecard, ratings: Ratings = bestRatings(card), note = 'Well greeted.'): Record<string, string> {
  return { note, ...Object.fromEntries([...ratings].map(([id, rating]) => [ratingField({ id }), ratingValue(rating)])) };
}

/** Observed, rated and signed; not acknowledged yet. */
export async function sign(world: World, who: EmployeeId, ofWhom: EmployeeId, ratings?: Ratings): Promise<string> {
  const id = await begin(world, who, ofWhom, world.deps.now().toISOString().slice(0, 10));
  await post(world, who, id, { intent: 'sign', ...filled(scorecard, ratings) });
  return id;
}
