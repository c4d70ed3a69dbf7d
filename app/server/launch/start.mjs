import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, orSaySo, refuseOldNode } from './steps.mjs';

/** `npm start`: installs what is missing, builds what is stale, then becomes the server itself. */
await orSaySo(async () => {
  refuseOldNode();
  await ensureInstalled();
  await ensureBuilt();
});
await import(pathToFileURL(path.resolve('build/server/main.js')).href);
