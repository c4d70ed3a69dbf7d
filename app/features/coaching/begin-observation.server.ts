import type { Actor } from '~/domain/access/actor';
import { hasLeft } from '~/domain/access/employment';
import { addDays, dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import type { Scorecard } from '~/domain/coaching/scorecard';
import type { Channel } from '~/domain/content/rich-text';
import { observationId, type EmployeeId, type ObservationId, type ScorecardId } from '~/domain/ids';
import { inTransaction, type Db } from '~db/database';
import { findEmployee } from '~db/queries/employees';
import { insertDraft, listDrafts, type Observation, type ObservationDraft } from '~db/queries/observations';
import type { Deps } from '../deps.server';
import { getScorecard } from './load-scorecard.server';

/** A contact is written up while it is fresh. */
export const mostDaysAgo = 14;

export interface BeginInput {
  observer: Actor;
  employeeId: EmployeeId;
  scorecardId: ScorecardId;
  channel: Channel;
  observedOn: CalendarDate;
}

export type BeginResult =
  | { kind: 'begun'; id: ObservationId }
  | { kind: 'no-such-scorecard' }
  | { kind: 'no-such-person' }
  | { kind: 'not-that-day'; today: CalendarDate };

/** Begins a draft on the present edition of a scorecard. One that was begun of the same contact and is still empty goes on. */
export async function beginObservation(deps: Deps, input: BeginInput): Promise<BeginResult> {
  const scorecard = deps.catalog.findScorecard(input.scorecardId);
  if (!scorecard?.channels.includes(input.channel)) return { kind: 'no-such-scorecard' };
  const today = dateIn(deps.company.timeZone, deps.now());
  if (input.observedOn > today || input.observedOn < addDays(today, -mostDaysAgo)) return { kind: 'not-that-day', today };
  return inTransaction(deps.db, async (tx) => {
    const employee = await findEmployee(tx, input.employeeId);
    if (!employee || hasLeft(employee, today)) return { kind: 'no-such-person' };
    return { kind: 'begun', id: await draftOf(deps, tx, input, scorecard, { amendsId: null, secondToId: null }) };
  });
}

/** Begins the observation that is to stand beside a disputed one, on the present edition of its scorecard if there is one. */
export async function beginSecond(deps: Deps, observer: Actor, disputed: Observation): Promise<ObservationId> {
  const scorecard = deps.catalog.findScorecard(disputed.scorecardId) ?? (await getScorecard(deps, disputed.scorecardEditionId));
  const observedOn = dateIn(deps.company.timeZone, deps.now());
  const { employeeId, scorecardId, channel } = disputed;
  const input = { observer, employeeId, scorecardId, channel, observedOn };
  return inTransaction(deps.db, (tx) => draftOf(deps, tx, input, scorecard, { amendsId: null, secondToId: disputed.id }));
}

/** Begins the record that is to take the place of one's own: of the same contact, with what was rated then. */
export async function beginAmendment(deps: Deps, observer: Actor, mended: Observation): Promise<ObservationId> {
  const scorecard = await getScorecard(deps, mended.scorecardEditionId);
  const { employeeId, scorecardId, channel, observedOn, ratings } = mended;
  const input = { observer, employeeId, scorecardId, channel, observedOn, ratings };
  return inTransaction(deps.db, (tx) => draftOf(deps, tx, input, scorecard, { amendsId: mended.id, secondToId: null }));
}

async function draftOf(
  deps: Deps,
  tx: Db,
  { observer, ratings = new Map(), ...facts }: BeginInput & Partial<Pick<ObservationDraft, 'ratings'>>,
  scorecard: Scorecard,
  link: Pick<ObservationDraft, 'amendsId' | 'secondToId'>,
): Promise<ObservationId> {
  const now = deps.now();
  const draft: ObservationDraft = {
    ...{ ...facts, ...link, ratings },
    id: observationId.parse(deps.newId()),
    observerId: observer.employeeId,
    scorecardEditionId: scorecard.edition.id,
    note: '',
    begunAt: now,
    savedAt: now,
  };
  // A second press begins nothing new.
  const known = (await listDrafts(tx, observer.employeeId)).find((one) => isSame(one, draft));
  if (!known) await insertDraft(tx, draft);
  return known?.id ?? draft.id;
}

function isSame(one: ObservationDraft, other: ObservationDraft): boolean {
  const isUntouched = one.savedAt.getTime() === one.begunAt.getTime();
  const hasSameLink = one.amendsId === other.amendsId && one.secondToId === other.secondToId;
  const isLinked = one.amendsId !== null || one.secondToId !== null;
  if (!hasSameLink) return false;
  return (
    isLinked ||
    (isUntouched &&
      one.employeeId === other.employeeId &&
      one.scorecardEditionId === other.scorecardEditionId &&
      one.channel === other.channel &&
      one.observedOn === other.observedOn)
  );
}
