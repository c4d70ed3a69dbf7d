import compression from 'compression';
import express, { type Express, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import type { ServerBuild } from '@remix-run/node';
import type { Runtime } from '~/runtime/runtime.server';
import { boundBody, refuseForeignOrigin, refuseOddAddresses, refuseOddMethods } from './guards';
import { healthz, readyz } from './health';
import { securityHeaders } from './headers';
import type { Log } from './log';
import { remixHandler } from './remix-handler';
import { logRequests } from './request-log';

export interface HttpAppOptions {
  runtime: Runtime;
  log: Log;
  build: () => Promise<ServerBuild>;
  /** Built files of the browser, or what serves them while developing. */
  assets: RequestHandler;
  development: boolean;
  sampleMode: boolean;
}

/** Everything between the socket and Remix, in the order in which a request meets it. */
export function createHttpApp({ runtime, log, build, assets, development, sampleMode }: HttpAppOptions): Express {
  const { config } = runtime;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustedProxies);
  app.get('/healthz', healthz);
  app.get('/readyz', readyz(runtime));
  app.use(logRequests(log));
  app.use(securityHeaders({ https: config.appUrl.startsWith('https:'), development }));
  app.use(refuseOddMethods, refuseOddAddresses);
  app.use(compression({ level: 4 }));
  app.use(assets);
  app.use(refuseForeignOrigin(config.appUrl));
  app.use(boundBody());
  app.use(
    remixHandler({
      build,
      mode: development ? 'development' : 'production',
      appUrl: config.appUrl,
      contextFor: (request, response) => ({
        deps: runtime.deps,
        accounts: runtime.accounts,
        contentProblems: development ? runtime.catalog.problems() : [],
        log,
        nonce: response.locals.nonce as string,
        heldHtml: isForData(request) ? undefined : new Map(),
        outbox: { folder: runtime.outbox, sending: config.smtpUrl !== null },
        requestId: response.locals.requestId as string,
        clientAddress: request.ip ?? 'unknown',
        sampleMode,
        stylePage: sampleMode || development,
      }),
    }),
  );
  app.use(answerBreakage(log));
  return app;
}

/** Pages in a browser that walk on by themselves ask for data, at an address that Remix marks so. */
function isForData(request: Request): boolean {
  return request.originalUrl.includes('_data=');
}

/** The last resort: no stack trace reaches a browser, the log has the cause under the id that the page shows. */
function answerBreakage(log: Log) {
  return (error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    const requestId = response.locals.requestId as string;
    log.error({ requestId, err: error }, 'request broke');
    if (response.headersSent) return response.destroy();
    response
      .status(500)
      .set('Cache-Control', 'no-store')
      .type('text/plain')
      .send(
        `Something broke on our side. What was saved before is safe. Try again, or name this reference to your administrator: ${requestId}\n`,
      );
  };
}
