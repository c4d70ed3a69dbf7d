import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import type { AppProcess } from '../setup/app-process';
import { growRegister } from './big-register';
import { createClient } from './client';
import { lessonPath } from './deeds';
import { forgetPeak, peakMegabytes } from './process-meter';
import type { ScratchDatabase } from './scratch-database';
import { figure, formatTable } from './table';

const wantedRows = 1_000_000;
const formats = ['csv', 'ndjson', 'xlsx'] as const;

interface MeasuredExport {
  format: string;
  seconds: number;
  bytes: number;
  peakMegabytes: number;
  lessons: { count: number; p95Ms: number };
}

/** The whole register in each format over HTTP, while two learners turn pages, beside what SQLite's own program takes for it. */
export async function measureExports(scratch: ScratchDatabase, start: () => Promise<AppProcess>, tell: (words: string) => void) {
  const { rows, hrCookie } = growRegister(scratch, wantedRows);
  const app = await start();
  const measured: MeasuredExport[] = [];
  let still = NaN;
  try {
    still = (await readLessonsDuring(app, scratch, sleep(5_000))).p95Ms;
    for (const format of formats) {
      tell(`exporting ${rows.toLocaleString('en-US')} rows as ${format}`);
      measured.push(await measureExport(app, scratch, { format, cookie: hrCookie }));
    }
  } finally {
    await app.stop();
  }
  const bare = await writeCsvBare(scratch.file);
  return exportTable(rows, measured, { still, bare });
}

async function measureExport(app: AppProcess, scratch: ScratchDatabase, { format, cookie }: { format: string; cookie: string }) {
  forgetPeak(app.pid);
  const startedAt = performance.now();
  const taken = takeAll(`${app.baseUrl}/hr/certifications.${format}`, cookie);
  const lessons = await readLessonsDuring(app, scratch, taken);
  const bytes = await taken;
  return { format, seconds: (performance.now() - startedAt) / 1000, bytes, peakMegabytes: peakMegabytes(app.pid), lessons };
}

/** Takes every byte and keeps none; rejects when the answer is not whole. */
async function takeAll(url: string, cookie: string): Promise<number> {
  const request = http.get(url, { headers: { Cookie: cookie } });
  const [answer] = (await once(request, 'response')) as [http.IncomingMessage];
  if (answer.statusCode !== 200) throw new Error(`${url} was answered with ${answer.statusCode}`);
  let bytes = 0;
  for await (const piece of answer) bytes += (piece as Buffer).length;
  if (!answer.complete) throw new Error(`${url} broke off`);
  return bytes;
}

/** Two learners who turn a page every tenth of a second. */
async function readLessonsDuring({ baseUrl }: AppProcess, { module, readers }: ScratchDatabase, during: Promise<unknown>) {
  const client = createClient(baseUrl, 2);
  const durations: number[] = [];
  let over = false;
  void during.finally(() => (over = true)).catch(() => {});
  const read = async (place: number) => {
    for (let turn = place; !over; turn += 2) {
      const begunAt = performance.now();
      await client.send({ path: lessonPath(module), cookie: readers[1 + (turn % (readers.length - 1))]?.cookie, status: 200 });
      durations.push(performance.now() - begunAt);
      await sleep(100);
    }
  };
  await Promise.all([read(0), read(1)]);
  client.close();
  durations.sort((one, other) => one - other);
  return { count: durations.length, p95Ms: durations[Math.floor(durations.length * 0.95)] ?? NaN };
}

const everything = 'select * from register_row order by issued_on desc, certification_id desc';

/** SQLite's own program writing the same rows as CSV; where it is not installed, a bare loop over them that writes. */
async function writeCsvBare(file: string): Promise<{ by: string; seconds: number }> {
  const startedAt = performance.now();
  const seconds = () => (performance.now() - startedAt) / 1000;
  if (hasSqliteProgram()) {
    const program = spawn('sqlite3', ['-csv', '-header', file, everything], { stdio: ['ignore', 'pipe', 'inherit'] });
    program.stdout.resume();
    await once(program, 'close');
    return { by: 'sqlite3 -csv', seconds: seconds() };
  }
  const database = new Sqlite(file, { readonly: true });
  const out = fs.openSync('/dev/null', 'w');
  for (const row of database.prepare(everything).raw().iterate()) fs.writeSync(out, `${(row as unknown[]).join(',')}\n`);
  fs.closeSync(out);
  database.close();
  return { by: 'a bare better-sqlite3 loop', seconds: seconds() };
}

function hasSqliteProgram(): boolean {
  try {
    execFileSync('sqlite3', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function exportTable(
  rows: number,
  measured: readonly MeasuredExport[],
  { still, bare }: { still: number; bare: { by: string; seconds: number } },
) {
  const titles = ['seconds', 'rows/s', 'MB', 'peak MB', 'lessons meanwhile', 'lesson p95 ms', `× ${bare.by}`];
  const lines = measured.map(({ format, seconds, bytes, peakMegabytes: peak, lessons }) => [
    `export of ${rows.toLocaleString('en-US')} rows, ${format}`,
    ...[seconds, rows / seconds, bytes / 1e6, peak].map(figure),
    ...[figure(lessons.count), figure(lessons.p95Ms), figure(seconds / bare.seconds)],
  ]);
  const table = formatTable([{ title: 'download', align: 'left' }, ...titles.map((title) => ({ title, align: 'right' as const }))], lines);
  return `${table}\n\nWithout an export the lesson page takes ${figure(still)} ms (p95); ${bare.by} writes the same rows in ${figure(bare.seconds)} s.\n`;
}
