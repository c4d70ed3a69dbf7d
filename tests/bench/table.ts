export interface Column {
  title: string;
  /** Words stand left, figures right. */
  align: 'left' | 'right';
}

/** Rows under their titles, aligned for a terminal. An empty row stays an empty line. */
export function formatTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ title }, place) => Math.max(title.length, ...rows.map((row) => row[place]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    columns
      .map(({ align }, place) =>
        align === 'left' ? (cells[place] ?? '').padEnd(widths[place] ?? 0) : (cells[place] ?? '').padStart(widths[place] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [line(columns.map(({ title }) => title)), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n');
}

/** Three figures are enough to compare by: 0.42, 4.2, 42, 4,200. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value < 9.95) return value.toFixed(value < 0.995 ? 2 : 1);
  return Math.round(value).toLocaleString('en-US');
}
