import { expect, it } from 'vitest';
import type { TableColumn } from './table-columns';
import { writeWorkbook } from './write-workbook.server';

const columns: TableColumn<number>[] = Array.from({ length: 18 }, (_, place) => ({
  ...{ key: `key-${place}`, label: `Label ${place}`, width: 10 },
  value: (row) => `value ${place} of row ${row}`,
}));

async function* pagesOf(count: number) {
  for (let page = 0; page < count; page += 1) {
    yield Array.from({ length: 1_000 }, (_, row) => page * 1_000 + row);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

it('holds no more of a long list than of a short one: what waits to be packed is bounded', async () => {
  const before = process.memoryUsage().external;
  let most = 0;
  for await (const piece of writeWorkbook(columns, pagesOf(100), 'Long')) {
    most = Math.max(most, process.memoryUsage().external - before);
    expect(piece.length).toBeGreaterThan(0);
  }
  // Unbounded, these rows wait in about 100 MB, and bounded in 25.
  expect(most).toBeLessThan(65_000_000);
}, 60_000);
