import { scoreOf } from '~/domain/coaching/score';
import { unratedItems, type Ratings } from '~/domain/coaching/scorecard';
import { standingOf } from '~/domain/coaching/standing';
import type { ObservationId, ScorecardItemId } from '~/domain/ids';
import { inTransaction, type Db } from '~db/database';
import { insertAuditEntry } from '~db/queries/audit';
import {
  deleteDraft,
  findDraft,
  findObservation,
  insertObservation,
  updateDraft,
  type ObservationDraft,
  type SignedObservation,
} from '~db/queries/observations';
import type { Deps } from '../deps.server';
import { getScorecard } from './load-scorecard.server';

interface Written {
  id: ObservationId;
  ratings: Ratings;
  note: string;
}

/** Keeps what was rated and written so far; undefined when the draft was signed or thrown away meanwhile. */
export async function saveDraft(deps: Deps, written: Written): Promise<Date | undefined> {
  const savedAt = deps.now();
  return (await updateDraft(deps.db, { ...written, savedAt })) ? savedAt : undefined;
}

export type SignResult =
  | { kind: 'signed' }
  /** What was posted is kept in the draft. */
  | { kind: 'incomplete'; unrated: readonly { id: ScorecardItemId; title: string }[]; noteMissing: boolean }
  | { kind: 'signed-already' }
  /** What it is about was amended, or is disputed no longer. */
  | { kind: 'overtaken' }
  | { kind: 'gone' };

/** The observer's signature: from here on nothing of it changes. */
export async function signObservation(deps: Deps, written: Written & { requestId: string }): Promise<SignResult> {
  return inTransaction(deps.db, async (tx) => {
    const draft = await findDraft(tx, written.id);
    if (!draft) return { kind: (await findObservation(tx, written.id)) ? 'signed-already' : 'gone' };
    const { ratings, note } = written;
    await updateDraft(tx, { id: draft.id, ratings, note, savedAt: deps.now() });
    const scorecard = await getScorecard(deps, draft.scorecardEditionId, tx);
    const unrated = unratedItems(scorecard, ratings);
    const noteMissing = draft.amendsId !== null && note === '';
    if (unrated.length > 0 || noteMissing) {
      return { kind: 'incomplete', unrated: unrated.map(({ id, title }) => ({ id, title })), noteMissing };
    }
    if (await isOvertaken(tx, draft)) return { kind: 'overtaken' };
    const { points, maxPoints, met } = scoreOf(scorecard, ratings);
    const observation = { ...draft, ratings, note, points, maxPoints, met, signedAt: deps.now() };
    if (!(await insertObservation(tx, observation))) return { kind: 'overtaken' };
    await deleteDraft(tx, draft.id);
    await recordSignature(deps, tx, observation, written.requestId);
    return { kind: 'signed' };
  });
}

/** An amendment takes the place of a record that stands; a second observation stands beside one that is disputed. */
async function isOvertaken(tx: Db, { amendsId, secondToId }: ObservationDraft): Promise<boolean> {
  const about = amendsId ?? secondToId;
  const record = about && (await findObservation(tx, about));
  if (!record) return false;
  const { kind } = standingOf(record);
  return amendsId ? kind === 'amended' : kind !== 'disputed';
}

function recordSignature(deps: Deps, tx: Db, observation: SignedObservation, requestId: string): Promise<void> {
  const { id, employeeId, observerId, scorecardId, scorecardEditionId, points, maxPoints, met, amendsId, secondToId } = observation;
  return insertAuditEntry(tx, {
    id: deps.newId(),
    happenedAt: deps.now(),
    actorId: observerId,
    deed: amendsId ? 'amend-observation' : 'sign-observation',
    subjectKind: 'observation',
    subjectId: id,
    detail: { employeeId, scorecardId, scorecardEditionId, points, maxPoints, met, amendsId, secondToId },
    requestId,
  });
}

/** Throws the draft away; nothing that was signed is touched by it. */
export async function discardDraft(deps: Deps, id: ObservationId): Promise<void> {
  await deleteDraft(deps.db, id);
}
