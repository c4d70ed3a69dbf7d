import { sql } from 'kysely';
import type { Db } from '../database';

/** What the register holds to choose from, for the filters: departments, locations, roles, subjects with titles, editions. */
export async function listRegisterChoices(db: Db) {
  const subjects = await titlesOf(db, await listValues(db, 'subject_id'));
  return {
    departments: await listValues(db, 'department'),
    locations: await listValues(db, 'location'),
    roles: await listValues(db, 'job_role'),
    editions: await listValues(db, 'edition_label'),
    subjects: subjects.sort((one, other) => one.title.localeCompare(other.title, 'en')),
  };
}

/** From one value to the next by the index: as many steps as there are values, however many records there are. */
async function listValues(db: Db, column: 'department' | 'location' | 'job_role' | 'edition_label' | 'subject_id'): Promise<string[]> {
  const name = sql.ref(column);
  const { rows } = await sql<{ value: string }>`
    with recursive step(value) as (
      select min(${name}) from register_row
      union all
      select (select min(${name}) from register_row where ${name} > step.value) from step where step.value is not null
    )
    select value from step where value is not null limit 500`.execute(db);
  return rows.map(({ value }) => value);
}

/** As one of their records calls each of them. */
async function titlesOf(db: Db, ids: readonly string[]): Promise<{ id: string; kind: 'module' | 'course'; title: string }[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string; kind: 'module' | 'course'; title: string }>`
    with subject(id) as (values ${sql.join(ids.map((id) => sql`(${id})`))})
    select subject.id, row.kind, row.title from subject join register_row as row
      on row.certification_id = (select certification_id from register_row where subject_id = subject.id limit 1)`.execute(db);
  return rows;
}
