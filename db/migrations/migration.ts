export type Dialect = 'sqlite' | 'postgres';

/** One step of the schema. Frozen once merged: a mistake is mended by the next one. */
export interface Migration {
  /** Number and name, the key under which it is recorded as applied. */
  id: string;
  /** The statements for one database, in order. They import nothing of the app. */
  statements: (dialect: Dialect) => readonly string[];
}
