import { toPerson, type Person, type PersonRow } from './employees';

/** Somebody as lists show them. */
export interface PersonFacts extends Person {
  managerName: string | null;
}

export function toPersonFacts(row: PersonRow & { manager_name: string | null }): PersonFacts {
  return { ...toPerson(row), managerName: row.manager_name };
}
