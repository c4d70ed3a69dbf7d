import type { Request, Response } from 'express';
import { sql } from 'kysely';
import type { Runtime } from '~/runtime/runtime.server';
import { pendingMigrations } from '~db/migrate';

/** The process runs. */
export function healthz(_request: Request, response: Response) {
  response.set('Cache-Control', 'no-store').json({ status: 'ok' });
}

/** It can serve: the database answers, its schema is current, the content compiled. 503 names what is missing. */
export function readyz(runtime: Runtime) {
  return async (_request: Request, response: Response) => {
    const checks = { database: 'ok', migrations: 'ok', content: 'ok' };
    try {
      await sql`select 1`.execute(runtime.deps.db);
      const pending = await pendingMigrations(runtime.deps.db);
      if (pending.length > 0) checks.migrations = 'pending';
    } catch {
      checks.database = 'not reachable';
    }
    if (runtime.catalog.problems().length > 0) checks.content = 'has mistakes';
    const ready = Object.values(checks).every((verdict) => verdict === 'ok');
    response.status(ready ? 200 : 503).set('Cache-Control', 'no-store').json({ status: ready ? 'ok' : 'not ready', checks });
  };
}
