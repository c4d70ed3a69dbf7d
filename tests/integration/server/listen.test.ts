import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { makeServer } from '~/server/listen';
import { startChild } from '~tests/setup/child-process';
import { rawRequest, statusOf } from '~tests/setup/raw-request';
import { freePort } from '~tests/setup/postgres.mjs';

const child = 'tests/integration/server/children/slow-server.ts';

/** As a browser asks: on a connection that it means to keep. */
function get(agent: http.Agent, port: number, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = http.get({ agent, port, path, host: '127.0.0.1' }, (answer) => {
      let body = '';
      answer.on('data', (chunk) => (body += String(chunk)));
      answer.on('end', () => resolve(body));
    });
    request.on('error', reject);
  });
}

test('SIGTERM lets a running request finish, takes no new one, closes the database and ends in order', async () => {
  const port = await freePort();
  const server = startChild(child, String(port));
  await server.untilLines(1);
  const agent = new http.Agent({ keepAlive: true });
  expect(await get(agent, port, '/quick')).toBe('quick');
  const running = get(agent, port, '/slow');
  await server.untilLines(2);
  const stoppedAt = performance.now();
  server.signal('SIGTERM');
  await new Promise((resolve) => setTimeout(resolve, 100));
  await expect(get(new http.Agent(), port, '/quick')).rejects.toThrow(/ECONNREFUSED|ECONNRESET/);
  expect(await running).toBe('finished');
  expect(await server.ended).toEqual({ code: 0, signal: null });
  expect(server.lines()).toEqual(['listening', 'running', 'closed the database']);
  // The kept connection must not hold the process up.
  expect(performance.now() - stoppedAt).toBeLessThan(4_000);
  agent.destroy();
});

test('a port that is taken is a sentence with what to do', async () => {
  const port = await freePort();
  const first = startChild(child, String(port));
  await first.untilLines(1);
  await expect(startChild(child, String(port)).ended).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken by another program`);
  first.signal('SIGTERM');
  await first.ended;
});

test('a client that is slow on purpose is cut off', async () => {
  const server = makeServer(() => {});
  expect(server.headersTimeout).toBeLessThanOrEqual(10_000);
  expect(server.requestTimeout).toBeLessThanOrEqual(30_000);
  // The limits that hold in service are tried with shorter ones, so that nobody waits for half a minute.
  server.headersTimeout = 200;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  expect(statusOf(await rawRequest(port, 'GET / HTTP/1.1\r\nHost: ', 6_000))).toBe(408);
  await new Promise((resolve) => server.close(resolve));
});
