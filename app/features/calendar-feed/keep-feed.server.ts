import type { Actor } from '~/domain/access/actor';
import { dateIn } from '~/domain/calendar/calendar';
import { recordDate } from '~/domain/calendar/in-words';
import { inTransaction, type Db } from '~db/database';
import { insertAuditEntry } from '~db/queries/audit';
import { insertFeed, listOpenFeeds, revokeFeed, type FeedKind } from '~db/queries/calendar-feeds';
import type { Deps } from '../deps.server';
import { hashOfSecret, newSecret } from '../secret.server';

/** What somebody may have a calendar of, and since when they have one; null without. */
export interface OwnFeed {
  kind: FeedKind;
  since: string | null;
}

export async function loadOwnFeeds(deps: Deps, actor: Actor): Promise<OwnFeed[]> {
  const open = await listOpenFeeds(deps.db, actor.employeeId);
  const kinds: FeedKind[] = actor.supervises ? ['learn', 'team'] : ['learn'];
  return kinds.map((kind) => {
    const feed = open.find((one) => one.kind === kind);
    return { kind, since: feed ? recordDate(dateIn(deps.company.timeZone, feed.madeAt)) : null };
  });
}

/** Makes an address in place of the one before, and answers it: the only time that it is known. */
export async function makeFeed(deps: Deps, actor: Actor, kind: FeedKind, requestId: string): Promise<string> {
  const token = newSecret();
  await inTransaction(deps.db, async (tx) => {
    await revokeFeed(tx, actor.employeeId, kind, deps.now());
    const feed = { id: deps.newId(), employeeId: actor.employeeId, kind, tokenHash: hashOfSecret(token), madeAt: deps.now() };
    await insertFeed(tx, feed);
    await record(tx, deps, actor, { deed: 'make-calendar-feed', kind, requestId });
  });
  return `${deps.appUrl}/${kind}/calendar.ics?key=${token}`;
}

/** From now on the address answers as if it had never been there. */
export async function endFeed(deps: Deps, actor: Actor, kind: FeedKind, requestId: string): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    if (await revokeFeed(tx, actor.employeeId, kind, deps.now()))
      await record(tx, deps, actor, { deed: 'revoke-calendar-feed', kind, requestId });
  });
}

function record(tx: Db, deps: Deps, actor: Actor, { deed, kind, requestId }: { deed: string; kind: FeedKind; requestId: string }) {
  return insertAuditEntry(tx, {
    ...{ id: deps.newId(), happenedAt: deps.now(), actorId: actor.employeeId, deed, requestId },
    ...{ subjectKind: 'employee', subjectId: actor.employeeId, detail: { feed: kind } },
  });
}
