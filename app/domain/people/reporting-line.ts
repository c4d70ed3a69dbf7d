import type { EmployeeId } from '../ids';

/**
 * The ring that would arise if somebody reported to this manager: from the manager upwards to whoever reports to whom,
 * until the person comes up. Undefined when there is none. A ring that was there before ends the search.
 */
export function findRing(
  id: EmployeeId,
  managerId: EmployeeId | null,
  managerOf: (id: EmployeeId) => EmployeeId | null | undefined,
): EmployeeId[] | undefined {
  const line: EmployeeId[] = [];
  const seen = new Set<EmployeeId>();
  for (let at: EmployeeId | null | undefined = managerId; at && !seen.has(at); at = managerOf(at)) {
    line.push(at);
    if (at === id) return line;
    seen.add(at);
  }
  return undefined;
}

/** “Ada Quay reports to Bo Reed, who reports to Cy Oak”: the line from its lower end upwards, at most five of it. */
export function lineInWords(names: readonly string[]): string {
  const [first = '', second = '', ...others] = names.length > 5 ? [...names.slice(0, 3), '…', ...names.slice(-1)] : names;
  return [`${first} reports to ${second}`, ...others.map((name) => `who reports to ${name}`)].join(', ');
}
