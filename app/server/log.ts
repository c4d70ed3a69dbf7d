import pino, { type Logger } from 'pino';

export type Log = Logger;

/** JSON lines on standard output; whatever could be a secret is cut out before it is written. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ['password', '*.password', '*.token', 'cookie', '*.cookie', 'authorization', '*.authorization'], censor: '[cut]' },
  });
}
