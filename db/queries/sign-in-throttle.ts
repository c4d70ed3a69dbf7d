import type { Db } from '../database';

/** What is remembered of the sign-ins under one key. */
export interface SignInHistory {
  failures: number;
  lastFailedAt: Date | null;
  lastEnteredAt: Date | null;
}

export async function findSignInHistory(db: Db, key: string): Promise<SignInHistory | undefined> {
  const row = await db.selectFrom('sign_in_throttle').selectAll().where('key', '=', key).executeTakeFirst();
  return (
    row && {
      failures: row.failures,
      lastFailedAt: row.last_failed_at === null ? null : new Date(row.last_failed_at),
      lastEnteredAt: row.last_entered_at === null ? null : new Date(row.last_entered_at),
    }
  );
}

/** Counts one more failure, or the first one when the last lies before `forgetBefore`. One statement, so that none is lost. */
export async function countSignInFailure(db: Db, key: string, now: Date, forgetBefore: Date): Promise<void> {
  const at = now.toISOString();
  await db
    .insertInto('sign_in_throttle')
    .values({ key, failures: 1, last_failed_at: at, last_entered_at: null, touched_at: at })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((expression) => ({
        failures: expression
          .case()
          .when('sign_in_throttle.last_failed_at', '>=', forgetBefore.toISOString())
          .then(expression('sign_in_throttle.failures', '+', 1))
          .else(1)
          .end(),
        last_failed_at: at,
        touched_at: at,
      })),
    )
    .execute();
}

/** The right password came: failures are forgotten, and that somebody entered from here is remembered. */
export async function recordSignInEntry(db: Db, key: string, now: Date): Promise<void> {
  const at = now.toISOString();
  const entered = { failures: 0, last_failed_at: null, last_entered_at: at, touched_at: at };
  await db
    .insertInto('sign_in_throttle')
    .values({ key, ...entered })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(entered))
    .execute();
}

export async function deleteSignInHistories(db: Db, untouchedSince: Date): Promise<void> {
  await db.deleteFrom('sign_in_throttle').where('touched_at', '<', untouchedSince.toISOString()).execute();
}
