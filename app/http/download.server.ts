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
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
