import type { Actor } from '~/domain/access/actor';
import type { EmployeeId, ObservationId } from '~/domain/ids';
import { findEmployee } from '~db/queries/employees';
import { findDraft, findObservation, type Observation, type ObservationDraft } from '~db/queries/observations';
import type { Deps } from '../deps.server';
import { isInLine } from '../team/in-line.server';

/** An observation with what the policy needs to know about it. */
export type FoundObservation = { inLine: boolean } & (
  { kind: 'draft'; draft: ObservationDraft } | { kind: 'signed'; observation: Observation }
);

export async function findObservationFor(deps: Deps, actor: Actor, id: ObservationId): Promise<FoundObservation | undefined> {
  const draft = await findDraft(deps.db, id);
  if (draft) return { kind: 'draft', draft, inLine: await isInLine(deps, actor, draft.employeeId) };
  const observation = await findObservation(deps.db, id);
  return observation && { kind: 'signed', observation, inLine: await isInLine(deps, actor, observation.employeeId) };
}

/** Somebody by their id, with whether they report to the actor; undefined when there is nobody. */
export async function findMember(
  deps: Deps,
  actor: Actor,
  employeeId: EmployeeId,
): Promise<{ employeeId: EmployeeId; inLine: boolean } | undefined> {
  if (!(await findEmployee(deps.db, employeeId))) return undefined;
  return { employeeId, inLine: await isInLine(deps, actor, employeeId) };
}
