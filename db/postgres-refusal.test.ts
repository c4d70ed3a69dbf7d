import { expect, test } from 'vitest';
import { openDatabase } from './database';
import { migrate } from './migrate';
import { asRefusal } from './postgres-refusal';
import { DatabaseRefused } from './sqlite-file';

test('a PostgreSQL server that does not answer is a sentence for the operator, without the password', async () => {
  // Port 1 of this machine: nothing listens there.
  const { db, dialect, close } = openDatabase('postgres://somebody:secret@127.0.0.1:1/servewell');
  const refused = await migrate(db, dialect, () => new Date()).catch((error: unknown) => error);
  await close();
  expect(refused).toBeInstanceOf(DatabaseRefused);
  expect(String(refused)).toContain('does not answer');
  expect(String(refused)).not.toContain('secret');
});

test('any other mistake stays what it is', () => {
  const other = new Error('something else');
  expect(asRefusal(other)).toBe(other);
});
