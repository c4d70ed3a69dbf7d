import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { inTransaction, openDatabase } from '~db/database';

/** Writes entries one by one for ever and names each on standard output once it is confirmed. */
const { db } = openDatabase(process.argv[2] ?? '');
const at = '2026-01-01T00:00:00.000Z';
for (;;) {
  const id = randomUUID();
  await inTransaction(db, async (tx) => {
    const entry = {
      id,
      happened_at: at,
      actor_id: null,
      deed: 'test',
      subject_kind: 'test',
      subject_id: id,
      detail: '{}',
      request_id: null,
    };
    await tx.insertInto('audit_entry').values(entry).execute();
  });
  fs.writeSync(1, `${id}\n`);
}
