import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { CatalogHolder } from '~/catalog/catalog-holder.server';
import { createAccounts } from '~/features/account/create-accounts.server';
import type { Accounts } from '~/features/account/accounts.server';
import type { Deps } from '~/features/deps.server';
import { createSeal } from '~/features/seal.server';
import { publishEditions } from '~/features/learning/publish-editions.server';
import { openDatabase, type OpenDatabase } from '~db/database';
import { migrate, pendingMigrations } from '~db/migrate';
import { dataFolder, type Config } from './config.server';
import { openContent } from './content.server';
import { createSendMail } from './mail.server';
import { keptSessionSecret } from './kept-file.server';
import { keptSigner } from './register-key.server';

/** The running application: everything that is made once and handed to every request. */
export interface Runtime {
  config: Config;
  deps: Deps;
  accounts: Accounts;
  database: OpenDatabase;
  catalog: CatalogHolder;
  outbox: string;
  close: () => Promise<void>;
}

/**
 * Opens the database, brings its schema up to date, compiles the content and wires the rest. Throws DatabaseRefused,
 * NewerDatabase or ContentRefused with sentences for the operator.
 */
export async function createRuntime(config: Config, options: { watchContent: boolean; told?: (words: string) => void }): Promise<Runtime> {
  const folder = dataFolder(config.databaseUrl);
  const database = openDatabase(config.databaseUrl);
  const now = () => new Date();
  try {
    await pendingMigrations(database.db);
    await migrate(database.db, database.dialect, now, options.told);
    const catalog = await openContent({
      contentDir: config.contentDir,
      cacheDir: path.join(folder, 'cache'),
      watch: options.watchContent,
      publish: (published) => publishEditions(database.db, published, now()),
    });
    const outbox = outboxFolder(folder);
    const secret = config.sessionSecret ?? keptSessionSecret(folder);
    const deps = createDeps(config, database, catalog, { folder, secret, now });
    const accounts = createAccounts({
      db: database.db,
      dialect: database.dialect,
      appUrl: config.appUrl,
      secret,
      sendMail: deps.sendMail,
      seal: deps.seal,
      now,
      newId: deps.newId,
      company: config.company,
    });
    const close = async () => {
      catalog.close();
      await database.close();
    };
    return { config, deps, accounts, database, catalog, outbox, close };
  } catch (error) {
    await database.close();
    throw error;
  }
}

const outboxFolder = (folder: string) => path.join(folder, 'outbox');

function createDeps(
  config: Config,
  database: OpenDatabase,
  catalog: CatalogHolder,
  { folder, secret, now }: { folder: string; secret: string; now: () => Date },
): Deps {
  const newId = () => randomUUID();
  const outbox = outboxFolder(folder);
  return {
    db: database.db,
    // While authors work the catalog changes under a running server, so it is looked up each time.
    get catalog() {
      return catalog.current();
    },
    now,
    newId,
    sendMail: createSendMail({ smtpUrl: config.smtpUrl, outbox, companyName: config.company.name, appUrl: config.appUrl, now }),
    seal: (purpose) => createSeal(secret, purpose),
    company: config.company,
    signer: keptSigner(folder),
    folder,
    appUrl: config.appUrl,
  };
}
