import { dateIn } from '~/domain/calendar/calendar';
import { clockTime, recordDate } from '~/domain/calendar/in-words';
import type { ImportReport, ImportState } from '~/domain/import/import-report';
import type { ImportId } from '~/domain/ids';
import { listNames } from '~db/queries/employees';
import { findImport, listImports, type FileImport, type ImportKind } from '~db/queries/file-imports';
import type { Deps } from '../deps.server';

/** So many mistakes and lines a page shows; the rest is in the file to download. */
const shownMistakes = 100;

export interface ImportPage {
  id: ImportId;
  kind: ImportKind;
  state: ImportState;
  fileName: string;
  encoding: string;
  missingHaveLeft: boolean;
  invite: boolean;
  rowsRead: number;
  sentIn: string;
  by: string;
  report: ImportReport | null;
}

/** A file that was sent in, with what it would do; undefined when there is none of this kind. */
export async function loadImport(deps: Deps, kind: ImportKind, id: ImportId): Promise<ImportPage | undefined> {
  const sent = await findImport(deps.db, id);
  if (sent?.kind !== kind) return undefined;
  const { state, fileName, options, rowsRead, report } = sent;
  return {
    ...{ id, kind, state, fileName, rowsRead, encoding: options.encoding },
    ...{ missingHaveLeft: options.missingHaveLeft, invite: options.invite },
    ...((await sentWords(deps, [sent]))[0] as { sentIn: string; by: string }),
    report: report?.kind === 'plan' ? { ...report, mistakes: report.mistakes.slice(0, shownMistakes) } : report,
  };
}

export interface SentImport {
  id: ImportId;
  fileName: string;
  state: ImportState;
  sentIn: string;
  by: string;
}

/** The latest files of a kind. */
export async function loadImports(deps: Deps, kind: ImportKind): Promise<SentImport[]> {
  const sent = await listImports(deps.db, kind, 10);
  const words = await sentWords(deps, sent);
  return sent.map(({ id, fileName, state }, index) => ({ id, fileName, state, ...(words[index] as { sentIn: string; by: string }) }));
}

async function sentWords({ db, company }: Deps, sent: readonly FileImport[]): Promise<{ sentIn: string; by: string }[]> {
  const names = await listNames(
    db,
    sent.flatMap(({ uploadedById }) => uploadedById ?? []),
  );
  return sent.map(({ uploadedAt, uploadedById }) => ({
    sentIn: `${recordDate(dateIn(company.timeZone, uploadedAt))}, ${clockTime(company.timeZone, uploadedAt)}`,
    by: uploadedById === null ? 'a command' : (names.get(uploadedById) ?? 'somebody unknown'),
  }));
}
