import { CsvError, parse } from 'csv-parse';
import { matchColumns, type ImportColumn, type MatchedColumns } from '~/domain/import/columns';
import { delimiterNames } from '~/domain/import/import-report';

const delimiters = [',', ';', '\t'] as const;
type Delimiter = (typeof delimiters)[number];

/** More is another kind of task than a form. */
const maxRows = 100_000;
/** A record that is longer has a quotation mark that nobody closed. */
const maxRecordCharacters = 1_000_000;

export type CsvReading<Key extends string> =
  | { kind: 'unreadable'; what: string }
  | { kind: 'read'; delimiter: (typeof delimiterNames)[Delimiter]; columns: MatchedColumns<Key>; rows: CsvRow[] };

/** A record with its number, as spreadsheets count: the headings are row 1. */
export interface CsvRow {
  row: number;
  record: readonly string[];
}

interface Reading<Key extends string> {
  columns: readonly ImportColumn<Key>[];
  /** Columns without which nothing can be read. */
  needed: readonly Key[];
  /** Hears how many rows were read; other requests are answered meanwhile. */
  told: (rows: number) => Promise<void>;
}

/** Reads a CSV file by its headings, whatever its delimiter. Says in a sentence why a file cannot be read at all. */
export async function parseCsv<Key extends string>(text: string, reading: Reading<Key>): Promise<CsvReading<Key>> {
  // The first signs of every ZIP archive, which is what .xlsx is.
  if (text.startsWith('PK\u0003\u0004'))
    return { kind: 'unreadable', what: 'This is an Excel workbook. Save it as CSV and choose it again.' };
  const found = await findDelimiter(text, reading.columns);
  if (!found)
    return {
      kind: 'unreadable',
      what: 'The file is empty. It needs a first row with the names of the columns, and a row for each person.',
    };
  const { delimiter, columns } = found;
  const missing = reading.columns.filter(({ key }) => reading.needed.includes(key) && !columns.at.has(key));
  if (missing.length > 0)
    return {
      kind: 'unreadable',
      what: `The first row names no column “${missing.map(({ label }) => label).join('”, “')}”. Name it there, and send the file again.`,
    };
  if (columns.twice.length > 0)
    return { kind: 'unreadable', what: `Two columns mean the same: take out “${columns.twice.join('”, “')}” or give it another name.` };
  try {
    const rows = await readRows(text, delimiter, reading.told);
    if (rows.length === 0) return { kind: 'unreadable', what: 'The file has column names and no rows below them.' };
    return { kind: 'read', delimiter: delimiterNames[delimiter], columns, rows };
  } catch (error) {
    return { kind: 'unreadable', what: sentenceOf(error) };
  }
}

class TooManyRows extends Error {}

function optionsFor(delimiter: Delimiter) {
  return { delimiter, relax_column_count: true, relax_quotes: true, bom: true, max_record_size: maxRecordCharacters } as const;
}

/** The delimiter by which the first row names the most columns that are known. */
async function findDelimiter<Key extends string>(text: string, columns: readonly ImportColumn<Key>[]) {
  const firstLine = /^\uFEFF?\s*([^\r\n]*)/.exec(text)?.[1] ?? '';
  if (firstLine.trim() === '') return undefined;
  const tried = [];
  for (const delimiter of delimiters) {
    const [headings = []] = (await parse(firstLine, optionsFor(delimiter)).toArray()) as string[][];
    tried.push({ delimiter, columns: matchColumns(columns, headings) });
  }
  return tried.sort((one, other) => other.columns.at.size - one.columns.at.size)[0];
}

async function readRows(text: string, delimiter: Delimiter, told: (rows: number) => Promise<void>): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  let row = 0;
  for await (const record of parse(text.replace(/^\uFEFF?\s*/, ''), optionsFor(delimiter)) as AsyncIterable<string[]>) {
    row += 1;
    if (row > 1 && record.some((cell) => cell.trim() !== '')) rows.push({ row, record });
    if (rows.length > maxRows) throw new TooManyRows();
    if (row % 1000 === 0) await told(row);
  }
  return rows;
}

function sentenceOf(error: unknown): string {
  if (error instanceof TooManyRows) return `The file has more than ${maxRows.toLocaleString('en')} rows. Send it in parts.`;
  if (!(error instanceof CsvError)) throw error;
  const from = typeof error.lines === 'number' ? ` It begins in line ${error.lines} or before.` : '';
  return `A quotation mark is opened and never closed.${from} Mend it, and send the file again.`;
}
