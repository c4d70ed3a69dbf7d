import fs from 'node:fs';
import { Readable } from 'node:stream';

/**
 * A file that is made while it is sent. When making it fails, or the reader goes away, the connection ends without its
 * proper end, so that nobody takes a part for the whole.
 */
export function download(pieces: AsyncIterable<Uint8Array>, { type, fileName }: { type: string; fileName: string }): Response {
  const source = pieces[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await source.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await source.return?.();
    },
  });
  return new Response(body, { headers: headersOf({ type, fileName }) });
}

/** A file that lies there. Its length goes with it, so that a browser shows how far it is, and notices a part. */
export function sendFile(file: string, { type, fileName }: { type: string; fileName: string }): Response {
  const body = Readable.toWeb(fs.createReadStream(file)) as ReadableStream<Uint8Array>;
  return new Response(body, { headers: { ...headersOf({ type, fileName }), 'Content-Length': String(fs.statSync(file).size) } });
}

function headersOf({ type, fileName }: { type: string; fileName: string }): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${fileName}"`,
    'Cache-Control': 'private, no-store',
  };
}
