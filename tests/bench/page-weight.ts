import zlib from 'node:zlib';
import { createClient, type Answer, type Client } from './client';
import { lessonPath } from './deeds';
import type { ScratchDatabase } from './scratch-database';

export interface PageWeight {
  name: string;
  /** Every script that the page names, compressed by gzip. */
  scripts: number;
  scriptBytes: number;
  styleBytes: number;
  htmlBytes: number;
}

/** The pages that learners spend their time on. The quiz is started for it. */
export async function weighLearnerPages(baseUrl: string, { module, readers, candidates }: ScratchDatabase): Promise<PageWeight[]> {
  const client = createClient(baseUrl, 4);
  try {
    const quiz = `/modules/${module.id}/quiz`;
    const started = await client.send({ path: quiz, cookie: candidates.at(-1)?.cookie, form: new URLSearchParams(), status: 302 });
    return [
      await weighPage(client, '/learn', '/learn', readers[0]?.cookie),
      await weighPage(client, 'lesson page', lessonPath(module), readers[0]?.cookie),
      await weighPage(client, 'quiz, before', quiz, readers[0]?.cookie),
      await weighPage(client, 'quiz, attempt', String(started.headers.location), candidates.at(-1)?.cookie),
    ];
  } finally {
    client.close();
  }
}

/** What a browser fetches for a page, in gzipped bytes. Fonts and pictures are left out. */
async function weighPage(client: Client, name: string, path: string, cookie?: string): Promise<PageWeight> {
  const html = unpack(await client.send({ path, cookie, status: 200 }));
  const named = [...new Set(html.toString().match(/\/assets\/[\w.~-]+\.(?:js|css)/g))];
  const sizes = await Promise.all(
    named.map(async (file) => ({ file, bytes: gzipped(unpack(await client.send({ path: file, status: 200 }))) })),
  );
  const bytesOf = (ending: string) => sizes.filter(({ file }) => file.endsWith(ending)).reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    name,
    scripts: named.filter((file) => file.endsWith('.js')).length,
    scriptBytes: bytesOf('.js'),
    styleBytes: bytesOf('.css'),
    htmlBytes: gzipped(html),
  };
}

function gzipped(bytes: Buffer): number {
  return zlib.gzipSync(bytes).length;
}

function unpack({ headers, body }: Answer): Buffer {
  const encoding = headers['content-encoding'];
  if (encoding === 'br') return zlib.brotliDecompressSync(body);
  return encoding === 'gzip' ? zlib.gunzipSync(body) : body;
}
