import type { EmployeeId } from '../ids';

export interface LineOrder {
  /** Managers before their reports; without whoever stands in a ring or below one. */
  order: readonly EmployeeId[];
  /** Each ring, from somebody in it upwards. */
  rings: readonly (readonly EmployeeId[])[];
}

/** Goes through reporting lines once, however deep they are. `managerOf` answers undefined for whoever is none of these people. */
export function orderByLine(ids: Iterable<EmployeeId>, managerOf: (id: EmployeeId) => EmployeeId | null | undefined): LineOrder {
  const known = new Set(ids);
  const settled = new Map<EmployeeId, 'ordered' | 'lost'>();
  const order: EmployeeId[] = [];
  const rings: EmployeeId[][] = [];
  for (const id of known) {
    const { path, end } = climb(id, known, settled, managerOf);
    const ringAt = end === undefined ? -1 : path.indexOf(end);
    if (ringAt >= 0) rings.push(path.slice(ringAt));
    const lost = ringAt >= 0 || (end !== undefined && settled.get(end) === 'lost');
    for (const one of path.reverse()) {
      settled.set(one, lost ? 'lost' : 'ordered');
      if (!lost) order.push(one);
    }
  }
  return { order, rings };
}

/** Everybody above who is not settled yet, and whoever ended the climb: settled, or met on this very climb. */
function climb(
  start: EmployeeId,
  known: ReadonlySet<EmployeeId>,
  settled: ReadonlyMap<EmployeeId, unknown>,
  managerOf: (id: EmployeeId) => EmployeeId | null | undefined,
): { path: EmployeeId[]; end: EmployeeId | undefined } {
  const path: EmployeeId[] = [];
  const met = new Set<EmployeeId>();
  let at: EmployeeId | null | undefined = start;
  while (at && known.has(at) && !met.has(at) && !settled.has(at)) {
    path.push(at);
    met.add(at);
    at = managerOf(at);
  }
  return { path, end: at && known.has(at) ? at : undefined };
}
