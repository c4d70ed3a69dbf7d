import { PassThrough, type Writable } from 'node:stream';
import { once } from 'node:events';
import type { Cell, TableColumn } from './table-columns';

/**
 * A workbook with one sheet, written while it is read. exceljs waits neither for whoever packs nor for whoever takes the
 * bytes, so that we do: after each page until what was written before has left.
 */
export async function* writeWorkbook<Row>(
  columns: readonly TableColumn<Row>[],
  pages: AsyncIterable<readonly Row[]>,
  title: string,
): AsyncIterable<Uint8Array> {
  const bytes = new PassThrough({ highWaterMark: 256 * 1024 });
  const written = fill(bytes, columns, pages, title).catch((error: unknown) => {
    bytes.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  try {
    for await (const piece of bytes) yield piece as Uint8Array;
    await written;
  } finally {
    // Whoever stops reading stops the writing, too.
    bytes.destroy();
  }
}

async function fill<Row>(bytes: PassThrough, columns: readonly TableColumn<Row>[], pages: AsyncIterable<readonly Row[]>, title: string) {
  // Read with the first workbook: it would be a fifth of what the start reads.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: bytes, useStyles: true, useSharedStrings: false });
  const sheet = workbook.addWorksheet(title.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ key, label, width }) => ({ key, header: label, width }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(1).commit();
  for await (const rows of pages) {
    if (bytes.destroyed) return;
    for (const row of rows) {
      const cells = columns.map(({ value }) => value(row));
      const added = sheet.addRow(cells.map(typed));
      cells.forEach((cell, index) => {
        if (isDate(cell)) added.getCell(index + 1).numFmt = 'yyyy-mm-dd';
      });
      added.commit();
    }
    for (const taker of [bytes, ...packersOf(sheet)]) {
      if (isFull(taker)) await Promise.race([once(taker, 'drain'), once(bytes, 'close')]);
    }
  }
  sheet.commit();
  await workbook.commit();
}

/** Where exceljs puts what a sheet holds, to be packed. It goes on when that is full, and its types keep it to themselves. */
function packersOf(sheet: object): Writable[] {
  return (sheet as { stream: { pipes: Writable[] } }).stream.pipes;
}

/** Of streams of today, and of those of the old library that packs, which do not say it of themselves. */
function isFull(stream: Writable): boolean {
  return (stream as unknown as { _writableState: { needDrain: boolean } })._writableState.needDrain;
}

function isDate(cell: Cell): boolean {
  return typeof cell === 'object' && cell !== null;
}

/** Text stays text, so that a formula in a name is a name; a date is a day without a zone. */
function typed(cell: Cell): string | number | Date | null {
  return typeof cell === 'object' && cell !== null ? new Date(`${cell.date}T00:00:00Z`) : cell;
}
