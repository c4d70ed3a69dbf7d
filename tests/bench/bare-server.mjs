import { Buffer } from 'node:buffer';
import http from 'node:http';

/**
 * The machine's limit: Node's own HTTP server, sending ready bytes and doing nothing else. The parent hands it the
 * answers, `/0`, `/1` and so on in their order, and hears its port.
 */
process.on('message', (/** @type {{ status: number, headers: Record<string, string>, body: string }[]} */ given) => {
  const answers = given.map(({ status, headers, body }) => ({ status, headers, body: Buffer.from(body, 'base64') }));
  const server = http.createServer((request, response) => {
    const { status, headers, body } = answers[Number(request.url?.slice(1))] ?? { status: 404, headers: {}, body: Buffer.alloc(0) };
    request.resume().on('end', () => response.writeHead(status, { ...headers, 'content-length': body.length }).end(body));
  });
  server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
});
process.on('disconnect', () => process.exit());
