import express from 'express';
import { listen } from '~/server/listen';
import { createLog } from '~/server/log';

/** A server with one page that takes its time, stopped as the application is. */
const port = Number(process.argv[2]);
const app = express();
app.get('/slow', (_request, response) => {
  process.stdout.write('running\n');
  setTimeout(() => response.send('finished'), 1_000);
});
app.get('/quick', (_request, response) => response.send('quick'));
const config = { host: '127.0.0.1', port, appUrl: `http://127.0.0.1:${port}` };
await listen(app, { config, close: async () => void process.stdout.write('closed the database\n') }, createLog('silent'));
process.stdout.write('listening\n');
