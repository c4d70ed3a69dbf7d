import type Sqlite from 'better-sqlite3';
import { CompiledQuery, SqliteDialect, SqliteDriver, type DatabaseConnection } from 'kysely';
import { rememberStatements } from './remembered-statements';
import { takingTurns } from './taking-turns';

/**
 * Kysely's SQLite dialect, but transactions take the write lock at once: with plain `begin`, a second writing process
 * makes the later upgrade from read to write fail with SQLITE_BUSY_SNAPSHOT instead of waiting.
 */
export class ImmediateSqliteDialect extends SqliteDialect {
  readonly #file: Sqlite.Database;

  constructor(file: Sqlite.Database) {
    super({ database: rememberStatements(file) });
    this.#file = file;
  }

  override createDriver() {
    return new ImmediateSqliteDriver(this.#file);
  }
}

class ImmediateSqliteDriver extends SqliteDriver {
  readonly #file: Sqlite.Database;
  readonly #turn = takingTurns();

  constructor(file: Sqlite.Database) {
    super({ database: rememberStatements(file) });
    this.#file = file;
  }

  /** Never within a transaction, which holds its connection: nothing comes between its statements. */
  override async acquireConnection(): Promise<DatabaseConnection> {
    await this.#turn();
    return super.acquireConnection();
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** A full disk ends the transaction by itself: a second end would hide why it failed. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#file.inTransaction) await super.rollbackTransaction(connection);
  }
}
