import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import { lastOccasion } from '~/domain/register/export-occasion';
import { readRegisterFilter } from '~/domain/register/read-register-filter';
import { inTransaction, type Db } from '~db/database';
import { getEmployee } from '~db/queries/employees';
import {
  claimScheduledRun,
  endExportRun,
  listLinkedFilesBefore,
  listSchedules,
  markFileRemoved,
  touchExportRun,
  type ExportSchedule,
} from '~db/queries/export-runs';
import { countRegisterLines } from '~db/queries/register-list';
import { stillMay } from '../account/still-may.server';
import type { Deps } from '../deps.server';
import { postAccountMail } from '../mail/post-mail.server';
import { exportPieces, recordExport } from '../register/export-register.server';
import type { TakenFile } from '../reporting/logged-export.server';
import { registerQuestion } from '../register/register-question.server';
import { exportFolder, fileNameOf, linkLastsDays, silentMilliseconds } from './export-files.server';
import { exportLetter } from './export-letter';

/**
 * Makes each scheduled export that is due and not made, once, whichever process asks and however often: after a pause
 * that of the last day that passed, since an older one would say the same. Answers how many it made. A schedule rests
 * while whoever made it may not read the register.
 */
export async function runSchedules(deps: Deps): Promise<number> {
  const today = dateIn(deps.company.timeZone, deps.now());
  let made = 0;
  for (const schedule of await listSchedules(deps.db)) {
    const dueOn = lastOccasion(schedule.every, schedule.startsOn, today);
    if (dueOn === undefined || !(await stillMay(deps, schedule.madeById, { kind: 'read-register' }))) continue;
    const id = await claim(deps, schedule, dueOn);
    if (id === undefined) continue;
    await makeFile(deps, schedule, { id, dueOn });
    made += 1;
  }
  return made;
}

/** Removes files that were mailed as a link, once the link is too old. Those in the folder belong to the operator. */
export async function removeOldExports(deps: Deps): Promise<number> {
  const before = new Date(deps.now().getTime() - linkLastsDays * 24 * 60 * 60 * 1000);
  const old = await listLinkedFilesBefore(deps.db, before);
  for (const { id, file } of old) {
    fs.rmSync(path.join(exportFolder(deps), file), { force: true });
    await markFileRemoved(deps.db, id, deps.now());
  }
  return old.length;
}

function claim(deps: Deps, schedule: ExportSchedule, dueOn: CalendarDate): Promise<string | undefined> {
  const at = deps.now();
  const { id: scheduleId, madeById: askedById, format, filter } = schedule;
  const run = { id: deps.newId(), scheduleId, dueOn, askedById, format, filter, at };
  return claimScheduledRun(deps.db, run, new Date(at.getTime() - silentMilliseconds));
}

/** The file gets its name when it is whole; only then the run has ended, and in one transaction with its mail. */
async function makeFile(deps: Deps, schedule: ExportSchedule, { id, dueOn }: { id: string; dueOn: CalendarDate }): Promise<void> {
  const filter = readRegisterFilter(new URLSearchParams(schedule.filter));
  const rowsTotal = await countRegisterLines(deps.db, registerQuestion(deps, filter));
  const file = fileNameOf(schedule, dueOn);
  const whole = path.join(exportFolder(deps), file);
  const part = `${whole}.${id}.part`;
  let outcome: TakenFile | undefined;
  const pieces = exportPieces(
    deps,
    { format: schedule.format, filter },
    {
      reached: (rowsDone) => touchExportRun(deps.db, id, { rowsDone, rowsTotal, at: deps.now() }),
      ended: async (ended) => void (outcome = ended),
    },
  );
  fs.mkdirSync(path.dirname(whole), { recursive: true, mode: 0o700 });
  await pipeline(Readable.from(pieces), fs.createWriteStream(part, { mode: 0o600 }));
  fs.renameSync(part, whole);
  const made = outcome as TakenFile | undefined;
  if (!made?.whole) throw new Error(`The export of ${schedule.name} ended without its end`);
  await inTransaction(deps.db, async (tx) => {
    const end = { state: 'done' as const, rowsDone: made.rows, sha256: made.sha256, file, at: deps.now() };
    if (!(await endExportRun(tx, id, end))) return;
    await recordExport(
      deps,
      tx,
      { format: schedule.format, filter, requestId: null, actorId: schedule.madeById, schedule: schedule.name },
      made,
    );
    if (schedule.goesTo === 'mail') await mailLink(deps, tx, schedule, { id, rows: made.rows });
  });
}

async function mailLink(deps: Deps, tx: Db, schedule: ExportSchedule, run: { id: string; rows: number }): Promise<void> {
  const to = await getEmployee(tx, schedule.madeById);
  if (to.email === null) return;
  const letter = exportLetter(to, {
    name: schedule.name,
    rows: run.rows,
    url: `${deps.appUrl}/hr/exports/${run.id}`,
    lastsDays: linkLastsDays,
    listUrl: `${deps.appUrl}/hr/exports`,
  });
  await postAccountMail(tx, deps, { to: { id: to.id, email: to.email }, letter, linkId: null });
}
