import { record, replay, startBareServer, type Exchange } from './bare';
import { createClient } from './client';
import type { NamedDeed } from './deeds';
import { drive, type Figures, type Load } from './load';
import { forgetPeak, peakMegabytes } from './process-meter';

export const connectionCounts = [1, 16, 64] as const;
export const secondsFor = { warmUp: 2, app: 4, bare: 1.5 } as const;

/** A deed against the application, and the same bytes from a bare server. The figures go along the connection counts. */
export interface Measured {
  name: string;
  /** Of one deed: how many requests, and how many bytes of answers over the wire. */
  requests: number;
  bytes: number;
  app: readonly Figures[];
  bare: readonly Figures[];
  /** The application's, while this deed was measured. */
  peakMegabytes: number;
}

export async function measureDeed(server: Load['server'], { name, deed, turns }: NamedDeed): Promise<Measured> {
  const client = createClient(server.baseUrl, 1);
  const exchanges = await record(client, deed, 0).finally(() => client.close());
  let firstTurn = 1;
  const driveOn = async (connections: number, seconds: number) => {
    const figures = await drive({ server, deed, connections, seconds, firstTurn, turns: Math.max(0, turns - firstTurn) });
    firstTurn += figures.count;
    return figures;
  };
  await driveOn(4, secondsFor.warmUp);
  forgetPeak(server.pid);
  const app: Figures[] = [];
  for (const connections of connectionCounts) app.push(await driveOn(connections, secondsFor.app));
  return {
    name,
    requests: exchanges.length,
    bytes: exchanges.reduce((sum, { answer }) => sum + answer.body.length, 0),
    app,
    peakMegabytes: peakMegabytes(server.pid),
    bare: await measureBare(exchanges),
  };
}

async function measureBare(exchanges: readonly Exchange[]): Promise<Figures[]> {
  const server = await startBareServer(exchanges);
  try {
    const deed = replay(exchanges);
    const bare: Figures[] = [];
    await drive({ server, deed, connections: 4, seconds: 0.5, firstTurn: 0, turns: Infinity });
    for (const connections of connectionCounts)
      bare.push(await drive({ server, deed, connections, seconds: secondsFor.bare, firstTurn: 0, turns: Infinity }));
    return bare;
  } finally {
    await server.stop();
  }
}
