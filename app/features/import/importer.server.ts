import type { Actor } from '~/domain/access/actor';
import type { ImportColumn } from '~/domain/import/columns';
import type { ImportPlanReport, RespellingLine } from '~/domain/import/import-report';
import type { Mistake } from '~/domain/import/mistake';
import type { Db } from '~db/database';
import type { FileImport } from '~db/queries/file-imports';
import type { Deps } from '../deps.server';

/** The rows of a file as far as they could be read by themselves. */
export interface ReadRows<Row> {
  /** Those without a mistake of their own. */
  rows: readonly Row[];
  mistakes: readonly Mistake[];
  /** Those with mistakes of their own, without the cells that could not be read. */
  broken: readonly { row: number; number: string; says: Partial<Row> }[];
  /** Employee numbers in rows that have mistakes. */
  brokenNumbers: ReadonlySet<string>;
}

/** What a file would do, in counts and lines, with every mistake that shows only beside other rows and the records. */
export type Effects = Pick<ImportPlanReport, 'added' | 'changed' | 'left' | 'unchanged' | 'lines'> & {
  mistakes: readonly Mistake[];
  respellings: readonly RespellingLine[];
  /** All of it in one text, the same for the same: only what was confirmed is done. */
  essence: string;
  /** Does it, in the transaction in which it was planned. */
  write: (tx: Db) => Promise<void>;
};

/** What can be taken over from a file: how its rows are read, and what they lead to. */
export interface Importer<Key extends string, Row> {
  columns: readonly ImportColumn<Key>[];
  /** Columns without which nothing can be read. */
  needed: readonly Key[];
  readRow: (row: number, at: ReadonlyMap<Key, number>, record: readonly string[]) => { row: Row; number: string; mistakes: Mistake[] };
  /** `actor` is null for a command, which the operator gives. */
  plan: (deps: Deps, tx: Db, read: ReadRows<Row>, sent: FileImport, actor: Actor | null) => Promise<Effects>;
}
