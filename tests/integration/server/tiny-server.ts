import http from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';

export interface TinyServer {
  url: string;
  port: number;
  close: () => Promise<void>;
}

/** An express application of a test's own on a free port of this machine. */
export async function serve(prepare: (app: Express) => void): Promise<TinyServer> {
  const app = express();
  prepare(app);
  const server = http.createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()).closeAllConnections());
  return { url: `http://127.0.0.1:${port}`, port, close };
}
