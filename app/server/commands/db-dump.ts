import fs from 'node:fs';
import { dumpSchema } from '~db/dump';
import { runForOperator } from '../operator-errors';

/** `npm run db:dump`: writes db/schema.sql anew after a migration was added. */
await runForOperator(async () => {
  fs.writeFileSync('db/schema.sql', await dumpSchema());
  process.stdout.write('db/schema.sql shows the schema as the migrations make it.\n');
});
