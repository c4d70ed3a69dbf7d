import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '~db/database';
import { migrate } from '~db/migrate';
import { startChild } from '~tests/setup/child-process';
import { scratchDatabase, type ScratchDatabase } from './scratch-database';

let scratch: ScratchDatabase;
beforeEach(async () => {
  scratch = await scratchDatabase();
  const { db, dialect, close } = openDatabase(scratch.url);
  await migrate(db, dialect, () => new Date());
  await close();
});
afterEach(() => scratch.remove());

test('every entry that a process confirmed before it was killed is there', async () => {
  const writer = startChild('tests/integration/database/children/confirm-writes.ts', scratch.url);
  await writer.untilLines(200);
  writer.signal('SIGKILL');
  expect((await writer.ended).signal).toBe('SIGKILL');
  const confirmed = writer.lines();
  expect(confirmed.length).toBeGreaterThanOrEqual(200);

  const { db, close } = openDatabase(scratch.url);
  const kept = new Set((await db.selectFrom('audit_entry').select('id').execute()).map((row) => row.id));
  await close();
  expect(confirmed.filter((id) => !kept.has(id))).toEqual([]);
  // The last one may have been written without the process living to say so.
  expect(kept.size - confirmed.length).toBeLessThanOrEqual(1);
});

test('two processes that write at once wait for each other and lose nothing', async () => {
  const { db, close } = openDatabase(scratch.url);
  const row = { key: 'both', failures: 0, last_failed_at: null, last_entered_at: null, touched_at: '2026-01-01T00:00:00.000Z' };
  await db.insertInto('sign_in_throttle').values(row).execute();
  const writers = [
    startChild('tests/integration/database/children/count-up.ts', scratch.url, 'both', '150'),
    startChild('tests/integration/database/children/count-up.ts', scratch.url, 'both', '150'),
  ];
  await Promise.all(writers.map((writer) => writer.ended));
  const { failures } = await db.selectFrom('sign_in_throttle').select('failures').where('key', '=', 'both').executeTakeFirstOrThrow();
  await close();
  expect(failures).toBe(300);
});
