import type { Mistake } from '~/domain/import/mistake';
import type { ImportId } from '~/domain/ids';
import { findImport, type ImportKind } from '~db/queries/file-imports';
import type { Deps } from '../deps.server';
import type { TableColumn } from '../reporting/table-columns';
import { writeTable } from '../reporting/write-table.server';

const columns: readonly TableColumn<Mistake>[] = [
  { key: 'row', label: 'Row', width: 8, value: ({ row }) => row },
  { key: 'number', label: 'Employee number', width: 16, value: ({ number }) => number },
  { key: 'column', label: 'Column', width: 16, value: ({ column }) => column },
  { key: 'value', label: 'In the file', width: 30, value: ({ value }) => value },
  { key: 'what', label: 'What to do', width: 60, value: ({ what }) => what },
];

/** The mistakes of a file as CSV; undefined when there are none to be had. */
export async function exportMistakes(deps: Deps, kind: ImportKind, id: ImportId): Promise<AsyncIterable<Uint8Array> | undefined> {
  const sent = await findImport(deps.db, id);
  if (sent?.kind !== kind || sent.report?.kind !== 'plan' || sent.report.mistakes.length === 0) return undefined;
  const { mistakes } = sent.report;
  const pages = (async function* () {
    yield mistakes;
  })();
  return writeTable('csv', columns, pages, { title: 'Mistakes', byteOrderMark: true });
}
