import http from 'node:http';
import type { Express } from 'express';
import type { Runtime } from '~/runtime/runtime.server';
import type { Log } from './log';

/** How long an unfinished request may take after SIGTERM. */
const patienceMs = 10_000;

/** Serves until SIGTERM or SIGINT, then finishes what is running, closes the database and ends the process. */
export async function listen(app: Express, runtime: Runtime, log: Log): Promise<void> {
  const server = http.createServer({ requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 65_000, maxHeaderSize: 16_384 }, app);
  const { port, host, appUrl } = runtime.config;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(readableListenError(error, host, port)));
    server.listen(port, host, resolve);
  });
  log.info({ host, port }, `Servewell is ready at ${appUrl}`);
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'finishing what is running');
    const giveUp = setTimeout(() => server.closeAllConnections(), patienceMs);
    server.close(() => {
      clearTimeout(giveUp);
      void runtime.close().then(() => process.exit(0));
    });
    server.closeIdleConnections();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** Something that the operator can mend; shown as a sentence, without a stack. */
export class CannotListen extends Error {}

function readableListenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new CannotListen(`Port ${port} on ${host} is taken by another program. Stop it, or start with another one: PORT=${port + 1} npm start`);
  }
  if (error.code === 'EACCES') return new CannotListen(`Port ${port} needs rights that this user lacks. Use one above 1023: PORT=3000 npm start`);
  return error;
}
