import { createHash } from 'node:crypto';
import type { TableColumn, TableFormat } from './table-columns';
import { writeTable, type TableOptions } from './write-table.server';

/** What was taken: whether to its last byte, and the hash of the bytes. */
export interface TakenFile {
  rows: number;
  whole: boolean;
  sha256: string;
}

interface LoggedExport<Row> {
  format: TableFormat;
  columns: readonly TableColumn<Row>[];
  pages: AsyncIterable<readonly Row[]>;
  options: TableOptions;
  /** Told every second or so how many rows there are so far. */
  reached?: (rows: number) => Promise<void>;
  /** Called once the last byte was taken, or the reader went away. */
  log: (taken: TakenFile) => Promise<void>;
}

/** The list as a file, piece by piece; what was taken of it is told to `log` in any case. */
export async function* loggedExport<Row>({ format, columns, pages, options, reached, log }: LoggedExport<Row>): AsyncIterable<Uint8Array> {
  const hash = createHash('sha256');
  const counted = { rows: 0, whole: false };
  try {
    for await (const piece of writeTable(format, columns, counting(pages, counted, reached), options)) {
      hash.update(piece);
      yield piece;
    }
    counted.whole = true;
  } finally {
    await log({ ...counted, sha256: hash.digest('hex') });
  }
}

const toldEveryMilliseconds = 1_000;

async function* counting<Row>(
  pages: AsyncIterable<readonly Row[]>,
  counted: { rows: number },
  reached: LoggedExport<Row>['reached'],
): AsyncIterable<readonly Row[]> {
  let told = performance.now();
  for await (const rows of pages) {
    counted.rows += rows.length;
    if (reached && performance.now() - told >= toldEveryMilliseconds) {
      await reached(counted.rows);
      told = performance.now();
    }
    yield rows;
  }
}
