import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { reportTo } from './content-problem';
import type { ContentProblem, Report } from './content-problem';
import type { ContentFile } from './content-folder.server';

/** To be raised whenever the same file compiles to something else, or by other rules, than before. */
const compilerVersion = 4;

/** What a file says by itself. It may depend on the text alone: the result is kept under the hash of it. */
export type Compile<T> = (text: string, report: Report) => T | undefined | Promise<T | undefined>;

const inMemory = new Map<string, unknown>();
const memoryLimit = 1000;

/** Compiles a file, or takes what was made of the same text before. Only what had no mistakes is kept. */
export async function compileFile<T>(
  cacheDir: string,
  kind: string,
  file: ContentFile,
  compile: Compile<T>,
  problems: ContentProblem[],
): Promise<T | undefined> {
  const key = `${kind}-${createHash('sha256').update(`${compilerVersion}\0${kind}\0${file.text}`).digest('hex').slice(0, 40)}`;
  const kept = (inMemory.get(key) ?? (await readKept(cacheDir, key))) as T | undefined;
  if (kept !== undefined) return remember(key, kept);
  const found: ContentProblem[] = [];
  const result = await compile(file.text, reportTo(found, file.path));
  problems.push(...found);
  if (result === undefined || found.length > 0) return result;
  await keep(cacheDir, key, result);
  return remember(key, result);
}

function remember<T>(key: string, value: T): T {
  const oldest = inMemory.keys().next().value;
  if (inMemory.size >= memoryLimit && oldest !== undefined) inMemory.delete(oldest);
  inMemory.set(key, value);
  return value;
}

async function readKept(cacheDir: string, key: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path.join(cacheDir, `${key}.json`), 'utf8'));
  } catch {
    // Missing, unreadable or damaged: all mean that the file is compiled again.
    return undefined;
  }
}

/** Written under another name first, so that a process beside this one never reads half a file. */
async function keep(cacheDir: string, key: string, value: unknown) {
  await mkdir(cacheDir, { recursive: true });
  const draft = path.join(cacheDir, `${key}.${randomUUID()}.tmp`);
  await writeFile(draft, JSON.stringify(value));
  await rename(draft, path.join(cacheDir, `${key}.json`));
}
