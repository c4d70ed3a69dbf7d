import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Answer, Ask, Client } from './client';
import type { Deed } from './load';

/** What one deed asked of the application, and what it was sent. */
export type Exchange = { ask: Ask; answer: Answer };

/** Does a deed once and keeps everything that went over the wire. */
export async function record(client: Client, deed: Deed, turn: number): Promise<Exchange[]> {
  const exchanges: Exchange[] = [];
  const send = async (ask: Ask) => {
    const answer = await client.send(ask);
    exchanges.push({ ask, answer });
    return answer;
  };
  await deed({ ...client, send }, turn);
  return exchanges;
}

/** A bare Node server in a process of its own that sends the recorded bytes, headers and all, whatever it is asked. */
export async function startBareServer(exchanges: readonly Exchange[]) {
  const child = fork(fileURLToPath(new URL('bare-server.mjs', import.meta.url)), { execArgv: [] });
  child.send(
    exchanges.map(({ answer: { status, headers, body } }) => ({ status, headers: ownHeaders(headers), body: body.toString('base64') })),
  );
  const [address] = (await once(child, 'message')) as [{ port: number }];
  return {
    baseUrl: `http://127.0.0.1:${address.port}`,
    pid: child.pid ?? 0,
    stop: async () => {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

/** The same requests again, each for the bytes that it was answered with. */
export function replay(exchanges: readonly Exchange[]): Deed {
  return async (client) => {
    for (const [index, { ask }] of exchanges.entries()) await client.send({ ...ask, path: `/${index}` });
  };
}

/** Without what Node writes by itself. */
function ownHeaders(headers: Answer['headers']) {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !['connection', 'date', 'keep-alive', 'transfer-encoding'].includes(name)),
  );
}
