import type { EmployeeId } from '~/domain/ids';
import { findObservation, listSecondObservations, type Observation } from '~db/queries/observations';
import type { Deps } from '../deps.server';

/** Everybody who has observed in the matter of a disputed record. */
export async function earlierObservers(deps: Deps, observation: Observation): Promise<EmployeeId[]> {
  const first = observation.secondToId ? await findObservation(deps.db, observation.secondToId) : undefined;
  const seconds = await listSecondObservations(deps.db, observation.id);
  return [observation, ...seconds, ...(first ? [first] : [])].map(({ observerId }) => observerId);
}
