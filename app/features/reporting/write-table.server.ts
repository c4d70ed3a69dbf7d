import { stringify } from 'csv-stringify/sync';
import type { Cell, TableColumn, TableFormat } from './table-columns';
import { writeWorkbook } from './write-workbook.server';

export interface TableOptions {
  /** Spreadsheets that guess encodings need it before CSV; everything else is better off without. */
  byteOrderMark?: boolean;
  /** The name of the sheet in XLSX. */
  title: string;
}

/**
 * The list as a file, piece by piece: memory holds one page of rows, however many there are. CSV follows RFC 4180 with
 * formulas defused; XLSX has typed cells, a frozen heading and filters; NDJSON is one record a line.
 */
export function writeTable<Row>(
  format: TableFormat,
  columns: readonly TableColumn<Row>[],
  pages: AsyncIterable<readonly Row[]>,
  options: TableOptions,
): AsyncIterable<Uint8Array> {
  switch (format) {
    case 'csv':
      return encoded(csvPieces(columns, pages, options));
    case 'ndjson':
      return encoded(ndjsonPieces(columns, pages));
    case 'xlsx':
      return writeWorkbook(columns, pages, options.title);
  }
}

async function* encoded(pieces: AsyncIterable<string>): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield encoder.encode(piece);
}

async function* csvPieces<Row>(columns: readonly TableColumn<Row>[], pages: AsyncIterable<readonly Row[]>, options: TableOptions) {
  const write = (records: Cell[][]) =>
    stringify(
      records.map((record) => record.map(asText)),
      { escape_formulas: true, record_delimiter: 'windows' },
    );
  yield (options.byteOrderMark ? '\uFEFF' : '') + write([columns.map(({ label }) => label)]);
  for await (const rows of pages) yield write(rows.map((row) => columns.map(({ value }) => value(row))));
}

async function* ndjsonPieces<Row>(columns: readonly TableColumn<Row>[], pages: AsyncIterable<readonly Row[]>) {
  for await (const rows of pages) yield rows.map((row) => `${JSON.stringify(asRecord(columns, row))}\n`).join('');
}

/** One row as JSON has it, also for the API. */
export function asRecord<Row>(columns: readonly TableColumn<Row>[], row: Row): Record<string, string | number | null> {
  return Object.fromEntries(columns.map(({ key, value }) => [key, plain(value(row))]));
}

function plain(cell: Cell): string | number | null {
  return typeof cell === 'object' && cell !== null ? cell.date : cell;
}

function asText(cell: Cell): string {
  return String(plain(cell) ?? '');
}
