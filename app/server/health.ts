import type { Request, Response } from 'express';
import type { Runtime } from '~/runtime/runtime.server';
import { isReachable, type Db } from '~db/database';
import { NewerDatabase, pendingMigrations } from '~db/migrate';

/** The process runs. */
export function healthz(_request: Request, response: Response) {
  response.set('Cache-Control', 'no-store').json({ status: 'ok' });
}

/** It can serve: the database answers, its schema is current, the content compiled. 503 names what is missing. */
export function readyz({ deps, catalog }: Pick<Runtime, 'deps' | 'catalog'>) {
  return async (_request: Request, response: Response) => {
    const reachable = await isReachable(deps.db);
    const checks = {
      database: reachable ? 'ok' : 'not reachable',
      migrations: reachable ? await schemaVerdict(deps.db) : 'unknown',
      content: catalog.problems().length > 0 ? 'has mistakes' : 'ok',
    };
    const ready = Object.values(checks).every((verdict) => verdict === 'ok');
    response
      .status(ready ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status: ready ? 'ok' : 'not ready', checks });
  };
}

async function schemaVerdict(db: Db): Promise<string> {
  try {
    return (await pendingMigrations(db)).length > 0 ? 'pending' : 'ok';
  } catch (error) {
    return error instanceof NewerDatabase ? 'newer than this version' : 'unknown';
  }
}
