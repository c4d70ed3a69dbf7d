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
  if (dialect === 'sqlite') return ['update', 'delete'].map((act) => refuses(table, act));
  return [
    refusingFunction(table),
    `create trigger ${table}_refuses_change before update or delete or truncate on ${table}
for each statement execute function ${table}_is_only_appended_to()`,
  ];
}

/** The same, but for updates that meet one of these conditions over `old` and `new`. */
export function onlyAppendedExcept(dialect: Dialect, table: string, allowed: readonly string[]): string[] {
  const unless = `when (not (\n  (${allowed.join(')\n  or (')})\n))`;
  if (dialect === 'sqlite') return [refuses(table, 'update', `\n${unless}`), refuses(table, 'delete')];
  return [
    refusingFunction(table),
    `create trigger ${table}_refuses_removal before delete or truncate on ${table}
for each statement execute function ${table}_is_only_appended_to()`,
    `create trigger ${table}_refuses_change before update on ${table}
for each row ${unless}
execute function ${table}_is_only_appended_to()`,
  ];
}

/** Takes back what onlyAppended did, for a table that is to be guarded in another way. */
export function noLongerOnlyAppended(dialect: Dialect, table: string): string[] {
  if (dialect === 'sqlite') return ['update', 'delete'].map((act) => `drop trigger ${table}_refuses_${act}`);
  return [`drop trigger ${table}_refuses_change on ${table}`, `drop function ${table}_is_only_appended_to()`];
}

function refuses(table: string, act: string, condition = ''): string {
  return `create trigger ${table}_refuses_${act} before ${act} on ${table}${condition}
begin
  select raise(abort, '${table} is only ever appended to');
end`;
}

function refusingFunction(table: string): string {
  return `create function ${table}_is_only_appended_to() returns trigger language plpgsql as $$
begin
  raise exception '${table} is only ever appended to';
end $$`;
}
