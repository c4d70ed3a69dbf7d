import { createHash } from 'node:crypto';
import type { Actor } from '~/domain/access/actor';
import { countsOnly, type ImportPlanReport } from '~/domain/import/import-report';
import { noRow, type Mistake } from '~/domain/import/mistake';
import type { EmployeeId } from '~/domain/ids';
import { inTransaction } from '~db/database';
import { endImport, findImport, findImportText, moveImport, updateImportProgress, type FileImport } from '~db/queries/file-imports';
import { loadActor } from '../account/load-actor.server';
import type { Deps } from '../deps.server';
import type { Effects, Importer, ReadRows } from './importer.server';
import { parseCsv, type CsvReading } from './parse-csv.server';

/** So long a process may be silent before another one takes its import over. */
export const leaseMilliseconds = 60_000;
/** Writing is one transaction, in which nothing can be told. */
const writingMilliseconds = 10 * 60_000;
/** A page shows some of them, the file to download all of these. */
const mostMistakes = 5_000;
const mostLines = 300;
const mostRespellings = 100;

export type WorkDone = 'checked' | 'refused' | 'done' | 'gone';

/** Looks at a file that was sent in: what it would do, and every mistake. Nothing else is written. */
export async function checkImport<Key extends string, Row>(deps: Deps, importer: Importer<Key, Row>, sent: FileImport): Promise<WorkDone> {
  const read = await readFile(deps, importer, sent);
  if (!read) return 'gone';
  if (read.kind === 'unreadable') {
    await moveImport(deps.db, sent.id, { from: ['waiting'], to: 'refused', report: read });
    return 'refused';
  }
  const effects = await importer.plan(deps, deps.db, read.rows, sent, await actorOf(deps, sent.uploadedById));
  await moveImport(deps.db, sent.id, { from: ['waiting'], to: 'checked', report: reportOf(read, effects, false) });
  return 'checked';
}

/**
 * Takes over a file that was confirmed: all of it in one transaction, or nothing. When it would do something else by now
 * than what was confirmed, it waits for another confirmation.
 */
export async function applyImport<Key extends string, Row>(deps: Deps, importer: Importer<Key, Row>, sent: FileImport): Promise<WorkDone> {
  const read = await readFile(deps, importer, sent);
  if (!read || read.kind === 'unreadable') return 'gone';
  const actor = await actorOf(deps, sent.uploadedById);
  await updateImportProgress(deps.db, sent.id, { rowsRead: read.count, until: later(deps, writingMilliseconds) });
  return inTransaction(deps.db, async (tx): Promise<WorkDone> => {
    // Asked inside the transaction: of two processes at the same import, one does it.
    const now = await findImport(tx, sent.id);
    if (now?.state !== 'accepted' || now.report?.kind !== 'plan') return 'gone';
    const effects = await importer.plan(deps, tx, read.rows, sent, actor);
    const report = reportOf(read, effects, true);
    if (report.fingerprint !== now.report.fingerprint || report.wrongCells > 0) {
      await moveImport(tx, sent.id, { from: ['accepted'], to: 'checked', report });
      return 'checked';
    }
    await effects.write(tx);
    await endImport(tx, sent.id, { to: 'done', report: countsOnly({ ...report, changedMeanwhile: false }), now: deps.now() });
    return 'done';
  });
}

function later({ now }: Deps, milliseconds: number): Date {
  return new Date(now().getTime() + milliseconds);
}

/** Who sent it, with the rights that they have now. A command has none and needs none. */
async function actorOf(deps: Deps, id: EmployeeId | null): Promise<Actor | null> {
  if (id === null) return null;
  const actor = await loadActor(deps, { sessionId: '', employeeId: id });
  if (!actor) throw new Error('Whoever sent this file in is no longer employed');
  return actor;
}

/** A file as it was read. Its records themselves are let go: fifty thousand of them weigh. */
type ReadFile<Row> = Pick<ImportPlanReport, 'delimiter' | 'ignored'> & { kind: 'read'; count: number; rows: ReadRows<Row> };

async function readFile<Key extends string, Row>(
  deps: Deps,
  importer: Importer<Key, Row>,
  { id }: FileImport,
): Promise<ReadFile<Row> | Extract<CsvReading<Key>, { kind: 'unreadable' }> | undefined> {
  const text = await findImportText(deps.db, id);
  if (text === undefined) return undefined;
  const told = (rowsRead: number) => updateImportProgress(deps.db, id, { rowsRead, until: later(deps, leaseMilliseconds) });
  const csv = await parseCsv(text, { columns: importer.columns, needed: importer.needed, told });
  if (csv.kind === 'unreadable') return csv;
  const { delimiter, columns, rows } = csv;
  return { kind: 'read', delimiter, ignored: [...columns.ignored].slice(0, 50), count: rows.length, rows: await readRows(importer, csv) };
}

async function readRows<Key extends string, Row>(
  importer: Importer<Key, Row>,
  { columns, rows }: Extract<CsvReading<Key>, { kind: 'read' }>,
): Promise<ReadRows<Row>> {
  const good: Row[] = [];
  const mistakes: Mistake[] = [];
  const broken: ReadRows<Row>['broken'][number][] = [];
  for (const [index, { row, record }] of rows.entries()) {
    const read = importer.readRow(row, columns.at, record);
    mistakes.push(...read.mistakes);
    if (read.mistakes.length === 0) good.push(read.row);
    else broken.push({ row, number: read.number, says: read.row });
    // A timer, not a promise: only so do requests that wait get their turn.
    if (index % 500 === 499) await new Promise((resolve) => setImmediate(resolve));
  }
  const brokenNumbers = new Set(broken.map(({ number }) => number).filter((number) => number !== ''));
  return { rows: good, mistakes, broken, brokenNumbers };
}

function reportOf<Row>(read: ReadFile<Row>, effects: Effects, changedMeanwhile: boolean): ImportPlanReport {
  const mistakes = [...read.rows.mistakes, ...effects.mistakes].sort((one, other) => one.row - other.row);
  const { added, changed, left, unchanged, lines } = effects;
  return {
    kind: 'plan',
    ...{ delimiter: read.delimiter, rows: read.count, ignored: read.ignored },
    ...{ added, changed, left, unchanged, changedMeanwhile },
    ...{ wrongRows: new Set(mistakes.flatMap(({ row }) => (row === noRow ? [] : [row]))).size, wrongCells: mistakes.length },
    mistakes: mistakes.slice(0, mostMistakes),
    lines: firstOfEachKind(lines),
    respellings: effects.respellings.slice(0, mostRespellings),
    fingerprint: createHash('sha256').update(effects.essence).digest('hex'),
  };
}

function firstOfEachKind(lines: Effects['lines']): Effects['lines'] {
  return (['changed', 'left', 'added'] as const).flatMap((kind) => lines.filter((line) => line.kind === kind).slice(0, mostLines));
}
