import fs from 'node:fs';
import { expect, test } from 'vitest';
import { dumpSchema } from './dump';

test('db/schema.sql shows the schema as the migrations make it (npm run db:dump writes it anew)', async () => {
  expect(fs.readFileSync('db/schema.sql', 'utf8')).toBe(await dumpSchema());
});
