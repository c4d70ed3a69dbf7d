import type { Compilable, CompiledQuery } from 'kysely';
import type { Db } from './database';

type Values = Readonly<Record<string, string | readonly string[]>>;

/** Statements with longer lists are put together anew: they are seldom, and each length is a statement of its own. */
const longestList = 20;

/**
 * A statement that is put together once and from then on only asked: for what every request asks, since Kysely takes
 * longer to put a statement together than SQLite to answer it. `build` gets blanks in place of the values; all that it
 * may do with them is to pass them on. Lists must not be empty.
 */
export function prepare<Given extends Values, Row>(
  build: (db: Db, given: Given) => Compilable<Row>,
): (db: Db, given: Given) => Promise<Row[]> {
  /** By dialect (a transaction has its database's adapter), then by the lengths of the lists. */
  const kept = new WeakMap<object, Map<string, CompiledQuery<Row>>>();
  return async (db, given) => {
    const { adapter } = db.getExecutor();
    const statements = kept.get(adapter) ?? new Map<string, CompiledQuery<Row>>();
    kept.set(adapter, statements);
    const lengths = Object.values(given).map((value) => (typeof value === 'string' ? 0 : value.length));
    const shape = lengths.join();
    const statement = statements.get(shape) ?? build(db, blanksFor(given)).compile();
    if (Math.max(...lengths) <= longestList) statements.set(shape, statement);
    const parameters = statement.parameters.map((value) => (value instanceof Blank ? value.fill(given) : value));
    return (await db.executeQuery<Row>({ ...statement, parameters })).rows;
  };
}

/** Where a value goes; a blank of a list has its place in it. */
class Blank {
  constructor(
    readonly name: string,
    readonly index?: number,
  ) {}

  fill(given: Values): unknown {
    const value = given[this.name];
    return this.index === undefined ? value : value?.[this.index];
  }
}

function blanksFor<Given extends Values>(given: Given): Given {
  const blank = (name: string, value: Values[string]) =>
    typeof value === 'string' ? new Blank(name) : value.map((_, index) => new Blank(name, index));
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, blank(name, value)])) as unknown as Given;
}
