import { claimImport, endImport, listForgottenImports, type FileImport } from '~db/queries/file-imports';
import type { ImportId } from '~/domain/ids';
import type { Deps } from '../deps.server';
import { importCertifications } from '../certification/import-certifications.server';
import { inviteImported } from '../people/invite-imported.server';
import { importEmployees } from '../people/import-employees.server';
import { applyImport, checkImport, leaseMilliseconds, type WorkDone } from './work-on-import.server';

/** What breaks so often is broken for good. */
const mostTries = 3;
/** A file that nobody confirmed holds personal data for nothing. */
const forgottenMilliseconds = 7 * 24 * 60 * 60_000;

/** Works on the next file that was sent in or confirmed, invites some of whom earlier ones added, and forgets old ones. */
export async function runImports(deps: Deps): Promise<Record<string, number>> {
  const done = await workOnNext(deps);
  const invited = await inviteImported(deps);
  const forgotten = await listForgottenImports(deps.db, new Date(deps.now().getTime() - forgottenMilliseconds));
  for (const { id } of forgotten) await endImport(deps.db, id, { to: 'cancelled', report: null, now: deps.now() });
  return { ...(done && { [done]: 1 }), invited, forgotten: forgotten.length };
}

/** Works on one import, the next or the one with this id; undefined when there is nothing to be done. */
export async function workOnNext(deps: Deps, id?: ImportId): Promise<WorkDone | 'failed' | undefined> {
  const now = deps.now();
  const sent = await claimImport(deps.db, { id, now, until: new Date(now.getTime() + leaseMilliseconds) });
  if (!sent) return undefined;
  if (sent.tries > mostTries) {
    await endImport(deps.db, sent.id, { to: 'failed', report: null, now });
    return 'failed';
  }
  return sent.state === 'waiting' ? check(deps, sent) : apply(deps, sent);
}

function check(deps: Deps, sent: FileImport): Promise<WorkDone> {
  return sent.kind === 'employees' ? checkImport(deps, importEmployees, sent) : checkImport(deps, importCertifications, sent);
}

function apply(deps: Deps, sent: FileImport): Promise<WorkDone> {
  return sent.kind === 'employees' ? applyImport(deps, importEmployees, sent) : applyImport(deps, importCertifications, sent);
}
