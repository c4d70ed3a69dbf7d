import fs from 'node:fs';
import path from 'node:path';
import express, { type RequestHandler } from 'express';

/** The built files for browsers. Names under /assets hold a hash of their content, so they may be kept for good. */
export function builtAssets(folder: string): RequestHandler {
  const router = express.Router();
  router.use('/assets', express.static(path.join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false, redirect: false }));
  // A page of an earlier version may ask for a file that is gone; another page would be no answer to that.
  router.use(
    '/assets',
    (_request, response) => void response.status(404).type('text/plain').set('Cache-Control', 'no-store').send('Not found\n'),
  );
  // The few others are known: otherwise the disk would be asked for a file at the address of every page.
  const others = new Set(fs.readdirSync(folder).map((name) => `/${name}`));
  const serveOthers = express.static(folder, { maxAge: '1h', index: false, redirect: false });
  router.use((request, response, next) => (others.has(request.path) ? serveOthers(request, response, next) : next()));
  return router;
}
