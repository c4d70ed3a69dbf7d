import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { ImportReport } from '~/domain/import/import-report';
import { acceptImport, cancelImport, sendIn } from '~/features/import/send-in.server';
import { workOnNext } from '~/features/import/run-imports.server';
import { readConfig } from '~/runtime/config.server';
import { createRuntime } from '~/runtime/runtime.server';
import { findImport } from '~db/queries/file-imports';
import { Mendable, runForOperator } from '../operator-errors';

/** `npm run employees:import -- file.csv [--dry-run] [--missing-have-left] [--invite]` */
await runForOperator(async () => {
  const { file, dryRun, options } = readArguments();
  const runtime = await createRuntime({ ...readConfig(process.env), logLevel: 'error' }, { watchContent: false });
  const { deps } = runtime;
  try {
    const own = { actor: null, kind: 'employees', requestId: null } as const;
    const id = await sendIn(deps, { ...own, file, options });
    await workOnNext(deps, id);
    const report = (await findImport(deps.db, id))?.report;
    if (!report) throw new Mendable('The file could not be looked at. The log of the server has the cause.');
    process.stdout.write(inWords(report));
    const isClean = report.kind === 'plan' && report.wrongCells === 0;
    if (dryRun || !isClean) {
      await cancelImport(deps, { ...own, id });
      if (!isClean) throw new Mendable('Nothing was changed. Mend the file and try again.');
      process.stdout.write('This was a dry run. Nothing was changed.\n');
      return;
    }
    await acceptImport(deps, { ...own, id, fingerprint: report.fingerprint });
    if ((await workOnNext(deps, id)) !== 'done') throw new Mendable('The records changed meanwhile, so nothing was taken over. Try again.');
    process.stdout.write(
      `All ${report.rows.toLocaleString('en')} rows are taken over.${options.invite ? ' The running server sends the invitations.' : ''}\n`,
    );
  } finally {
    await runtime.close();
  }
});

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' }, 'missing-have-left': { type: 'boolean' }, invite: { type: 'boolean' } },
  });
  const [name, ...others] = positionals;
  if (!name || others.length > 0 || !fs.existsSync(name))
    throw new Mendable('Name one CSV file: npm run employees:import -- people.csv [--dry-run] [--missing-have-left] [--invite]');
  const options = { missingHaveLeft: values['missing-have-left'] ?? false, invite: values.invite ?? false };
  return { file: { name: path.basename(name), bytes: fs.readFileSync(name) }, dryRun: values['dry-run'] ?? false, options };
}

function inWords(report: ImportReport): string {
  if (report.kind === 'unreadable') return `${report.what}\n`;
  const { rows, delimiter, added, changed, left, unchanged, wrongRows, mistakes, wrongCells } = report;
  const lines = [
    `${rows} rows, ${delimiter}: ${added} added, ${changed} changed, ${left} left, ${unchanged} stay as they are, ${wrongRows} with mistakes.`,
    ...mistakes
      .slice(0, 200)
      .map(({ row, number, column, value, what }) => `row ${row}, ${number || 'no number'}, ${column}: ${value || 'empty'}. ${what}`),
    ...(wrongCells > 200 ? [`… and ${wrongCells - 200} more mistakes.`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
