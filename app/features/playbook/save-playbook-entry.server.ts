import type { Actor } from '~/domain/access/actor';
import { dateIn } from '~/domain/calendar/calendar';
import { wordingDifference } from '~/domain/playbook/difference';
import type { PlaybookEntryId, Wording } from '~/domain/playbook/entry';
import { inTransaction, type Db } from '~db/database';
import { insertAuditEntry } from '~db/queries/audit';
import { raisePlaybookNotices } from '~db/queries/raised-notices';
import { insertPlaybookVersion, listPlaybookVersions } from '~db/queries/playbook';
import { insertReadings } from '~db/queries/playbook-readings';
import type { Deps } from '../deps.server';
import { affectedBy } from './affected.server';
import { defaultEntry } from './load-playbook.server';

interface Input {
  actor: Actor;
  entry: PlaybookEntryId;
  /** The version that the writer had before their eyes. */
  base: number;
  wording: Wording;
  reason: string;
  ask: 'nobody' | 'concerned' | 'everybody';
  requestId: string;
}

export type SaveResult =
  /** `asked`: how many are asked to read it. */
  { kind: 'saved'; version: number; asked: number } | { kind: 'unchanged' } | { kind: 'changed-meanwhile' } | { kind: 'no-such-entry' };

/**
 * Appends the next version of a procedure, in force from now on, and asks people to read it where that is wanted. It is
 * refused when somebody saved another version since the writer began.
 */
export async function savePlaybookEntry(deps: Deps, input: Input): Promise<SaveResult> {
  const { actor, entry, base, wording, reason } = input;
  return inTransaction(deps.db, async (tx): Promise<SaveResult> => {
    const latest = (await listPlaybookVersions(tx, entry)).at(-1) ?? defaultEntry(deps, entry);
    if (!latest) return { kind: 'no-such-entry' };
    if (latest.version !== base) return { kind: 'changed-meanwhile' };
    if (!wordingDifference(latest, wording).changed) return { kind: 'unchanged' };
    const version = latest.version + 1;
    const now = deps.now();
    const effectiveOn = dateIn(deps.company.timeZone, now);
    await insertPlaybookVersion(tx, { ...wording, entry, version, effectiveOn, reason, authorId: actor.employeeId, savedAt: now });
    const asked = await askToRead(tx, deps, input, version);
    await insertAuditEntry(tx, {
      ...{ id: deps.newId(), happenedAt: now, actorId: actor.employeeId, deed: 'save-playbook-entry', requestId: input.requestId },
      ...{ subjectKind: 'playbook-entry', subjectId: entry, detail: { version, reason, effectiveOn, ask: input.ask, asked } },
    });
    return { kind: 'saved', version, asked };
  });
}

async function askToRead(tx: Db, deps: Deps, { actor, entry, ask }: Input, version: number): Promise<number> {
  if (ask === 'nobody') return 0;
  const now = deps.now();
  const modules = ask === 'everybody' ? ask : affectedBy(deps.catalog, entry).moduleIds;
  const today = dateIn(deps.company.timeZone, now);
  const asked = await insertReadings(tx, { entry, version, modules, today, askedById: actor.employeeId, askedAt: now });
  await raisePlaybookNotices(tx, { entry, version }, { now, ripeAt: now });
  return asked;
}
