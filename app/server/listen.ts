import http from 'node:http';
import type { Config } from '~/runtime/config.server';
import type { Log } from './log';

/** How long an unfinished request may take after SIGTERM. */
const patienceMs = 10_000;

/** An HTTP server that cuts off whoever sends a request slowly on purpose, within seconds of its limits. */
export function makeServer(app: http.RequestListener): http.Server {
  const limits = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000, maxHeaderSize: 16_384 };
  // Node looks for those over their limit this often; by itself only every 30 seconds.
  return http.createServer({ ...limits, connectionsCheckingInterval: 2_000 }, app);
}

interface Listening {
  config: Pick<Config, 'host' | 'port' | 'appUrl'>;
  close: () => Promise<void>;
}

/** Serves until SIGTERM or SIGINT, then finishes what is running, closes the database and ends the process. */
export async function listen(app: http.RequestListener, { config, close }: Listening, log: Log): Promise<void> {
  const { port, host, appUrl } = config;
  const server = makeServer(app);
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
    void finish(server)
      .then(close)
      .then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** Takes no new connections and lets the running requests finish; what takes too long is cut off. */
function finish(server: http.Server): Promise<void> {
  return new Promise((resolve) => {
    // Browsers keep their connections: each is closed as soon as its last answer is out.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    const giveUp = setTimeout(() => server.closeAllConnections(), patienceMs);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(giveUp);
      resolve();
    });
  });
}

/** Something that the operator can mend; shown as a sentence, without a stack. */
export class CannotListen extends Error {}

function readableListenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new CannotListen(
      `Port ${port} on ${host} is taken by another program. Stop it, or start with another one: PORT=${port + 1} npm start`,
    );
  }
  if (error.code === 'EADDRNOTAVAIL')
    return new CannotListen(`This machine has no address ${host}. Mend HOST; 127.0.0.1 serves this machine only.`);
  if (error.code === 'EACCES')
    return new CannotListen(`Port ${port} needs rights that this user lacks. Use one above 1023: PORT=3000 npm start`);
  return error;
}
