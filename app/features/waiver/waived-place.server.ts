import type { WaivedPlace } from '~/domain/assignment/waiver';
import { dateIn } from '~/domain/calendar/calendar';
import type { EmployeeId, ModuleId } from '~/domain/ids';
import type { Db } from '~db/database';
import { listAssignmentsOfChosen, listCertificationsOfChosen } from '~db/queries/assigning';
import type { Deps } from '../deps.server';

/** Everything on record of one person that waivers of these modules rest on, by module. Two statements. */
export async function loadWaivedPlaces(
  db: Db,
  { company, now }: Pick<Deps, 'company' | 'now'>,
  employeeId: EmployeeId,
  modules: readonly ModuleId[],
): Promise<Map<ModuleId, WaivedPlace>> {
  if (modules.length === 0) return new Map();
  const choice = { kind: 'people' as const, ids: [employeeId] };
  const chosen = { scope: { kind: 'company' as const }, choice, today: dateIn(company.timeZone, now()) };
  const assignments = await listAssignmentsOfChosen(db, chosen, modules);
  const certifications = await listCertificationsOfChosen(db, chosen, modules);
  const of = (id: ModuleId) => (one: { moduleId: ModuleId }) => one.moduleId === id;
  return new Map(modules.map((id) => [id, { assignments: assignments.filter(of(id)), certifications: certifications.filter(of(id)) }]));
}
