import type { Db } from '../database';
import { chosenPeople, type PeopleChoice } from './chosen-people';

/** The first of the chosen people by name, with what tells two of one name apart. */
export function listObservable(db: Db, choice: PeopleChoice, limit: number): Promise<{ id: string; name: string; role: string }[]> {
  return chosenPeople(db, choice)
    .select(['employee.id', 'employee.name', 'employee.job_role as role'])
    .orderBy('employee.name')
    .orderBy('employee.id')
    .limit(limit)
    .execute();
}
