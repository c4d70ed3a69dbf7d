import { ContentRefused } from '~/runtime/content.server';
import { ConfigRefused } from '~/runtime/config.server';
import { NewerDatabase } from '~db/migrate';
import { DatabaseRefused } from '~db/sqlite-file';
import { CannotListen } from './listen';

/** Runs a command or the server; what the operator can mend is said in a sentence, anything else with its stack. */
export async function runForOperator(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const mendable = [ConfigRefused, ContentRefused, DatabaseRefused, NewerDatabase, CannotListen, Mendable].some(
      (kind) => error instanceof kind,
    );
    process.stderr.write(`${mendable ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`);
    process.exitCode = 1;
    // A pool or a watcher that is still open would keep a failed process alive.
    setTimeout(() => process.exit(1), 500).unref();
  }
}

/** A mistake in how a command was called, or something only the operator can put right. */
export class Mendable extends Error {}
