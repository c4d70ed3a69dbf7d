import { z } from 'zod';
import type { CalendarDate } from '~/domain/calendar/calendar';
import type { Rating } from '~/domain/coaching/scorecard';
import type { ObservationFacts } from '~/domain/coaching/standing';
import type { Channel } from '~/domain/content/rich-text';
import { scorecardItemId, type EditionId, type EmployeeId, type ObservationId, type ScorecardId, type ScorecardItemId } from '~/domain/ids';
import type { Scope } from '~/domain/access/policy';
import type { Db } from '../database';
import type { ObservationDraftTable, ObservationTable } from '../schema';
import { idsInScope } from './reporting-line';

/** What a draft and a signed observation share. */
export interface Observed {
  id: ObservationId;
  employeeId: EmployeeId;
  observerId: EmployeeId;
  scorecardId: ScorecardId;
  scorecardEditionId: EditionId;
  channel: Channel;
  observedOn: CalendarDate;
  ratings: ReadonlyMap<ScorecardItemId, Rating>;
  note: string;
  amendsId: ObservationId | null;
  secondToId: ObservationId | null;
}

export interface ObservationDraft extends Observed {
  begunAt: Date;
  savedAt: Date;
}

export interface SignedObservation extends Observed {
  points: number;
  maxPoints: number;
  met: boolean;
  signedAt: Date;
}

/** A signed observation with what has happened to it since. */
export interface Observation extends SignedObservation, ObservationFacts {
  employeeName: string;
  observerName: string;
  replyWords: string;
  repliedAt: Date | null;
}

const storedRatings = z.record(scorecardItemId, z.union([z.int().min(0), z.literal('not-applicable')]));

function toObserved(row: ObservationTable | ObservationDraftTable): Observed {
  const ratings = storedRatings.parse(JSON.parse(row.ratings));
  return {
    id: row.id as ObservationId,
    employeeId: row.employee_id as EmployeeId,
    observerId: row.observer_id as EmployeeId,
    scorecardId: row.scorecard_id as ScorecardId,
    scorecardEditionId: row.scorecard_edition_id as EditionId,
    channel: row.channel as Channel,
    observedOn: row.observed_on as CalendarDate,
    ratings: new Map(Object.entries(ratings) as [ScorecardItemId, Rating][]),
    note: row.note,
    amendsId: row.amends_id as ObservationId | null,
    secondToId: row.second_to_id as ObservationId | null,
  };
}

function toRow(observed: Observed) {
  return {
    id: observed.id,
    employee_id: observed.employeeId,
    observer_id: observed.observerId,
    scorecard_id: observed.scorecardId,
    scorecard_edition_id: observed.scorecardEditionId,
    channel: observed.channel,
    observed_on: observed.observedOn,
    ratings: JSON.stringify(Object.fromEntries(observed.ratings)),
    note: observed.note,
    amends_id: observed.amendsId,
    second_to_id: observed.secondToId,
  };
}

const toDraft = (row: ObservationDraftTable): ObservationDraft => ({
  ...toObserved(row),
  begunAt: new Date(row.begun_at),
  savedAt: new Date(row.saved_at),
});

export async function findDraft(db: Db, id: ObservationId): Promise<ObservationDraft | undefined> {
  const row = await db.selectFrom('observation_draft').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toDraft(row);
}

/** What somebody has begun to observe and not signed yet, the latest first. */
export async function listDrafts(db: Db, observerId: EmployeeId): Promise<(ObservationDraft & { employeeName: string })[]> {
  const rows = await db
    .selectFrom('observation_draft')
    .innerJoin('employee', 'employee.id', 'observation_draft.employee_id')
    .selectAll('observation_draft')
    .select('employee.name as employee_name')
    .where('observer_id', '=', observerId)
    .orderBy('saved_at', 'desc')
    .orderBy('observation_draft.id')
    .execute();
  return rows.map((row) => ({ ...toDraft(row), employeeName: row.employee_name }));
}

export async function insertDraft(db: Db, draft: ObservationDraft): Promise<void> {
  const row = { ...toRow(draft), begun_at: draft.begunAt.toISOString(), saved_at: draft.savedAt.toISOString() };
  await db.insertInto('observation_draft').values(row).execute();
}

/** Keeps what was rated and written so far; false when the draft is gone, because it was signed or thrown away. */
export async function updateDraft(db: Db, { id, ratings, note, savedAt }: Pick<ObservationDraft, 'id' | 'ratings' | 'note' | 'savedAt'>) {
  const result = await db
    .updateTable('observation_draft')
    .set({ ratings: JSON.stringify(Object.fromEntries(ratings)), note, saved_at: savedAt.toISOString() })
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return result.numUpdatedRows === 1n;
}

export async function deleteDraft(db: Db, id: ObservationId): Promise<void> {
  await db.deleteFrom('observation_draft').where('id', '=', id).execute();
}

/** Appends the signed observation; false when it is there already, or another one amends the same record. */
export async function insertObservation(db: Db, observation: SignedObservation): Promise<boolean> {
  const { points, maxPoints, met, signedAt } = observation;
  const score = { points, max_points: maxPoints, met: met ? 1 : 0, signed_at: signedAt.toISOString() } as const;
  const result = await db
    .insertInto('observation')
    .values({ ...toRow(observation), ...score })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Appends the learner's word; false when there is one already. */
export async function insertObservationReply(
  db: Db,
  reply: { observationId: ObservationId; kind: 'acknowledged' | 'disputed'; words: string; repliedAt: Date },
): Promise<boolean> {
  const result = await db
    .insertInto('observation_reply')
    .values({
      observation_id: reply.observationId,
      kind: reply.kind,
      words: reply.words,
      replied_at: reply.repliedAt.toISOString(),
    })
    .onConflict((conflict) => conflict.column('observation_id').doNothing())
    .executeTakeFirstOrThrow();
  return result.numInsertedOrUpdatedRows === 1n;
}

function observations(db: Db) {
  return db
    .selectFrom('observation')
    .innerJoin('employee', 'employee.id', 'observation.employee_id')
    .innerJoin('employee as observer', 'observer.id', 'observation.observer_id')
    .leftJoin('observation_reply as reply', 'reply.observation_id', 'observation.id')
    .leftJoin('observation as amendment', 'amendment.amends_id', 'observation.id')
    .selectAll('observation')
    .select(['employee.name as employee_name', 'observer.name as observer_name'])
    .select(['reply.kind as reply_kind', 'reply.words as reply_words', 'reply.replied_at', 'amendment.id as amendment_id'])
    .orderBy('observation.signed_at', 'desc')
    .orderBy('observation.id');
}

type Row = Awaited<ReturnType<ReturnType<typeof observations>['executeTakeFirstOrThrow']>>;

function toObservation(row: Row): Observation {
  return {
    ...toObserved(row),
    points: row.points,
    maxPoints: row.max_points,
    met: row.met === 1,
    signedAt: new Date(row.signed_at),
    employeeName: row.employee_name,
    observerName: row.observer_name,
    reply: row.reply_kind,
    replyWords: row.reply_words ?? '',
    repliedAt: row.replied_at === null ? null : new Date(row.replied_at),
    amendedById: row.amendment_id as ObservationId | null,
  };
}

export async function findObservation(db: Db, id: ObservationId): Promise<Observation | undefined> {
  const row = await observations(db).where('observation.id', '=', id).executeTakeFirst();
  return row && toObservation(row);
}

/** Everything that was observed of these people, the latest first; all people in one statement. */
export async function listObservations(db: Db, employeeIds: readonly EmployeeId[]): Promise<Observation[]> {
  if (employeeIds.length === 0) return [];
  return (await observations(db).where('observation.employee_id', 'in', employeeIds).execute()).map(toObservation);
}

/** The latest observations of the people in scope. */
export async function listObservationsInScope(db: Db, scope: Scope, limit: number): Promise<Observation[]> {
  const rows = await observations(db).where('observation.employee_id', 'in', idsInScope(db, scope)).limit(limit).execute();
  return rows.map(toObservation);
}

/** Of the people in scope: disputed, and neither amended nor observed anew. */
export async function listOpenDisputes(db: Db, scope: Scope): Promise<Observation[]> {
  const rows = await observations(db)
    .where('observation.employee_id', 'in', idsInScope(db, scope))
    .where('reply.kind', '=', 'disputed')
    .where('amendment.id', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('observation as second').select('second.id').whereRef('second.second_to_id', '=', 'observation.id'))),
    )
    .execute();
  return rows.map(toObservation);
}

/** The second observations of a disputed one, the latest first. */
export async function listSecondObservations(db: Db, id: ObservationId): Promise<Observation[]> {
  return (await observations(db).where('observation.second_to_id', '=', id).execute()).map(toObservation);
}
