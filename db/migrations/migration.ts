export type Dialect = 'sqlite' | 'postgres';

/** One step of the schema. Frozen once merged: a mistake is mended by the next one. */
export interface Migration {
  /** Number and name, the key under which it is recorded as applied. */
  id: string;
  /** The statements for one database, in order. They import nothing of the app. */
  statements: (dialect: Dialect) => readonly string[];
}

/** What ends a `create table`: SQLite checks types only in strict tables, PostgreSQL always. */
export const strictIn = (dialect: Dialect) => (dialect === 'sqlite' ? ' strict' : '');

/** A column for an instant in UTC, as text in both databases. */
export const instant = (column: string) => `${column} text not null check (${column} like '____-__-__T__:__:__.___Z')`;
export const instantOrNull = (column: string) => `${column} text check (${column} like '____-__-__T__:__:__.___Z')`;

/** A column for a calendar date, as text in both databases. */
export const day = (column: string) => `${column} text not null check (${column} like '____-__-__')`;
export const dayOrNull = (column: string) => `${column} text check (${column} like '____-__-__')`;

/** The database itself refuses to change or delete a row of this table, whoever asks. */
export function onlyAppended(dialect: Dialect, table: string): string[] {
  if (dialect === 'sqlite') {
    return ['update', 'delete'].map(
      (act) => `create trigger ${table}_refuses_${act} before ${act} on ${table}
begin
  select raise(abort, '${table} is only ever appended to');
end`,
    );
  }
  return [
    `create function ${table}_is_only_appended_to() returns trigger language plpgsql as $$
begin
  raise exception '${table} is only ever appended to';
end $$`,
    `create trigger ${table}_refuses_change before update or delete or truncate on ${table}
for each statement execute function ${table}_is_only_appended_to()`,
  ];
}
