import net from 'node:net';

/**
 * Sends exactly these bytes and returns what comes back until the answer ends or the server hangs up: for requests
 * that no decent client would make.
 */
export function rawRequest(port: number, pieces: string | readonly string[], waitMs = 3_000): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    let answer = '';
    const done = () => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(done, waitMs);
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
      if (isWhole(answer)) done();
    });
    socket.on('error', done);
    socket.on('close', done);
    for (const piece of typeof pieces === 'string' ? [pieces] : pieces) socket.write(piece);
  });
}

function isWhole(answer: string): boolean {
  const end = answer.indexOf('\r\n\r\n');
  const length = /^content-length: (\d+)/im.exec(answer.slice(0, end))?.[1];
  if (end === -1) return false;
  return length === undefined ? answer.endsWith('\r\n0\r\n\r\n') : answer.length - end - 4 >= Number(length);
}

/** The status of a raw answer; 0 when there was none. */
export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
}
