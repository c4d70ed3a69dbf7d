import type { CalendarDate } from '~/domain/calendar/calendar';

/** A cell that each format writes in its own type: dates are dates and numbers are numbers where there are any. */
export type Cell = string | number | null | { date: CalendarDate };

/** A column of an exported list. */
export interface TableColumn<Row> {
  /** The name in NDJSON and over the API. */
  key: string;
  /** The heading in CSV and XLSX. */
  label: string;
  /** In characters, for XLSX. */
  width: number;
  value: (row: Row) => Cell;
}

export type TableFormat = 'csv' | 'xlsx' | 'ndjson';

export const tableTypes: Record<TableFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ndjson: 'application/x-ndjson; charset=utf-8',
};
