import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { Db } from '../database';
import type { Tables } from '../schema';
import { holdsWord } from './word-search';

/** Whom the words of a search name: a few people by their ids, many by the question itself, or one certificate. */
export type Named =
  { kind: 'few'; ids: string[] } | { kind: 'many'; words: string[] } | { kind: 'certificate'; number: string } | undefined;

/** More people than this are looked for while the register is read in its order; fewer are fetched by the index. */
const fewPeople = 200;

export async function findNamed(db: Db, q = ''): Promise<Named> {
  const words = q.split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  if (words.length === 1 && /^sw-\d{4}-\d+$/i.test(q.trim())) return { kind: 'certificate', number: q.trim().toUpperCase() };
  const rows = await db
    .selectFrom('register_name')
    .select('employee_id')
    .distinct()
    .where(areAllIn(words))
    .limit(fewPeople + 1)
    .execute();
  return rows.length > fewPeople ? { kind: 'many', words } : { kind: 'few', ids: rows.map((row) => row.employee_id) };
}

/** Every word must occur in a name, number or address under which they stand in the register. */
function areAllIn(words: readonly string[]) {
  return sql<SqlBool>`${sql.join(
    words.map((word) => holdsWord(sql<string>`searched`, word)),
    sql` and `,
  )}`;
}

export function named(
  where: ExpressionBuilder<Tables, 'register_row'>,
  people: Named,
  way: 'gathered' | 'in-order',
): Expression<SqlBool>[] {
  switch (people?.kind) {
    case undefined:
      return [];
    case 'certificate':
      return [where('register_row.number', '=', people.number)];
    case 'few':
      return [people.ids.length === 0 ? sql<SqlBool>`1 = 0` : where('register_row.employee_id', 'in', people.ids)];
    case 'many':
      return [sql<SqlBool>`${idIn[way]} in (select employee_id from register_name where ${areAllIn(people.words)})`];
  }
}

/** The empty text keeps the databases from fetching every one of them by the index of people. */
const idIn = { gathered: sql`register_row.employee_id`, 'in-order': sql`register_row.employee_id || ''` };
