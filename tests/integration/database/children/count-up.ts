import { inTransaction, openDatabase } from '~db/database';

/** Reads a number and writes the next one, many times, while another process does the same. */
const [url = '', key = '', times = '0'] = process.argv.slice(2);
const { db, close } = openDatabase(url);
for (let i = 0; i < Number(times); i += 1) {
  await inTransaction(db, async (tx) => {
    const row = await tx.selectFrom('sign_in_throttle').select('failures').where('key', '=', key).executeTakeFirstOrThrow();
    // Time in which the other process may come between.
    await new Promise((resolve) => setImmediate(resolve));
    await tx
      .updateTable('sign_in_throttle')
      .set({ failures: row.failures + 1 })
      .where('key', '=', key)
      .execute();
  });
}
await close();
