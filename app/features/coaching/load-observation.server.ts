import type { Actor } from '~/domain/access/actor';
import { may } from '~/domain/access/policy';
import { dateIn } from '~/domain/calendar/calendar';
import { clockTime, recordDate } from '~/domain/calendar/in-words';
import { ratingField, ratingValue } from '~/domain/coaching/rating-fields';
import { dimensionScores, scoreOf, type ObservedDimension } from '~/domain/coaching/score';
import type { Scorecard, ScorecardItem } from '~/domain/coaching/scorecard';
import { awaitsReply, mayAmend, maySecond, standingOf, type ObservationStanding } from '~/domain/coaching/standing';
import type { PlaybookEntryId } from '~/domain/playbook/entry';
import type { EmployeeId, ObservationId } from '~/domain/ids';
import { findObservation, listSecondObservations, type Observation, type Observed } from '~db/queries/observations';
import { getEmployee } from '~db/queries/employees';
import type { Deps } from '../deps.server';
import { loadPlaybook, type Playbook, type PlaybookEntry } from '../playbook/load-playbook.server';
import { earlierObservers } from './earlier-observers.server';
import type { FoundObservation } from './find-observation.server';
import { getScorecard } from './load-scorecard.server';
import { inChannel, resultInWords } from './coaching-words';

/** One item of the scorecard, with what was seen of it. */
export interface ObservedItem {
  id: string;
  field: string;
  title: string;
  look: string;
  mustNotFail: boolean;
  mayNotApply: boolean;
  levels: readonly string[];
  /** As the form has it: a level's number, `na`, or null while it is not rated. */
  rating: string | null;
  playbook: PlaybookEntry | null;
}

interface PageFrame {
  id: ObservationId;
  person: { id: EmployeeId; name: string };
  scorecard: string;
  observedOn: string;
  items: ObservedItem[];
  note: string;
}

export interface DraftPage extends PageFrame {
  kind: 'draft';
  rated: number;
  savedAt: string;
  /** Whose place it is to take, or beside which it is to stand. */
  about: { kind: 'amends' | 'second-to'; id: ObservationId; observer: string; words: string } | null;
}

export interface SignedPage extends PageFrame {
  kind: 'signed';
  observer: string;
  signedOn: string;
  edition: string;
  score: { points: number; maxPoints: number; met: boolean; passPercent: number; failed: string[] };
  dimensions: ObservedDimension[];
  standing: ObservationStanding['kind'];
  reply: { words: string; on: string } | null;
  own: boolean;
  mayReply: boolean;
  mayAmend: boolean;
  maySecond: boolean;
  amends: LinkedRecord | null;
  amendedBy: LinkedRecord | null;
  secondTo: LinkedRecord | null;
  seconds: LinkedRecord[];
}

export interface LinkedRecord {
  id: ObservationId;
  /** “Grace Mbeki-Laurent, 21 Nov 2026, 24 of 30, met”. */
  line: string;
}

export type ObservationPage = DraftPage | SignedPage;

export async function loadObservation(deps: Deps, actor: Actor, found: FoundObservation): Promise<ObservationPage> {
  return found.kind === 'draft' ? loadDraft(deps, found.draft) : loadSigned(deps, actor, found);
}

async function loadDraft(deps: Deps, draft: Extract<FoundObservation, { kind: 'draft' }>['draft']): Promise<DraftPage> {
  const frame = await frameOf(deps, draft, (await getEmployee(deps.db, draft.employeeId)).name);
  const aboutId = draft.amendsId ?? draft.secondToId;
  const about = aboutId && (await findObservation(deps.db, aboutId));
  return {
    kind: 'draft',
    ...frame.page,
    rated: frame.page.items.filter((item) => item.rating !== null).length,
    savedAt: clockTime(deps.company.timeZone, draft.savedAt),
    about: about
      ? { kind: draft.amendsId ? 'amends' : 'second-to', id: about.id, observer: about.observerName, words: about.replyWords }
      : null,
  };
}

async function loadSigned(
  deps: Deps,
  actor: Actor,
  { observation, inLine }: Extract<FoundObservation, { kind: 'signed' }>,
): Promise<SignedPage> {
  const { page, scorecard } = await frameOf(deps, observation, observation.employeeName);
  const score = scoreOf(scorecard, observation.ratings);
  const [amends, amendedBy, secondTo] = [
    await linkTo(deps, observation.amendsId),
    await linkTo(deps, observation.amendedById),
    await linkTo(deps, observation.secondToId),
  ];
  const seconds = await listSecondObservations(deps.db, observation.id);
  const ownerId = observation.employeeId;
  return {
    kind: 'signed',
    ...page,
    observer: observation.observerName,
    signedOn: dateOf(deps, observation.signedAt),
    edition: `${scorecard.edition.label}, ${scorecard.edition.id.slice(0, 8)}`,
    score: {
      ...{ points: observation.points, maxPoints: observation.maxPoints, met: observation.met, passPercent: scorecard.passPercent },
      failed: scorecard.items.filter(({ id }) => score.failed.includes(id)).map(({ title }) => title),
    },
    dimensions: dimensionScores(scorecard, observation.ratings),
    standing: standingOf(observation).kind,
    reply: observation.repliedAt && { words: observation.replyWords, on: dateOf(deps, observation.repliedAt) },
    own: ownerId === actor.employeeId,
    mayReply: may(actor, { kind: 'answer-observation', ownerId }) && awaitsReply(observation),
    mayAmend: may(actor, { kind: 'observe-person', ownerId, inLine }) && mayAmend(observation.observerId, actor.employeeId, observation),
    maySecond:
      may(actor, { kind: 'observe-person', ownerId, inLine }) &&
      maySecond(await earlierObservers(deps, observation), actor.employeeId, observation),
    ...{ amends, amendedBy, secondTo, seconds: seconds.map((each) => linkOf(each)) },
  };
}

async function frameOf(deps: Deps, observed: Observed, name: string): Promise<{ page: PageFrame; scorecard: Scorecard }> {
  const scorecard = await getScorecard(deps, observed.scorecardEditionId);
  const playbook = await loadPlaybook(deps, { name }, quotedBy(scorecard));
  const page = {
    id: observed.id,
    person: { id: observed.employeeId, name },
    scorecard: inChannel(scorecard.title, scorecard.channels, observed.channel),
    observedOn: recordDate(observed.observedOn),
    items: scorecard.items.map((item) => toItem(item, observed, playbook)),
    note: observed.note,
  };
  return { page, scorecard };
}

function toItem(item: ScorecardItem, { ratings }: Pick<Observed, 'ratings'>, playbook: Playbook): ObservedItem {
  const rating = ratings.get(item.id);
  const entry = item.measures.kind === 'procedure' ? item.measures.playbook : null;
  const { id, title, look, mustNotFail, mayNotApply, levels } = item;
  return {
    ...{ id, title, look, mustNotFail, mayNotApply, levels },
    field: ratingField(item),
    rating: rating === undefined ? null : ratingValue(rating),
    playbook: (entry && playbook[entry]) ?? null,
  };
}

function quotedBy({ items }: Scorecard): Set<PlaybookEntryId> {
  return new Set(items.flatMap(({ measures }) => (measures.kind === 'procedure' && measures.playbook !== null ? [measures.playbook] : [])));
}

/** The scorecard as a learner reads it beforehand. */
export async function scorecardForReading(deps: Deps, scorecard: Scorecard, reader: { name: string }): Promise<ObservedItem[]> {
  const playbook = await loadPlaybook(deps, reader, quotedBy(scorecard));
  return scorecard.items.map((item) => toItem(item, { ratings: new Map() }, playbook));
}

async function linkTo(deps: Deps, id: ObservationId | null): Promise<LinkedRecord | null> {
  const record = id && (await findObservation(deps.db, id));
  return record ? linkOf(record) : null;
}

function linkOf(record: Observation): LinkedRecord {
  const { id, observerName, observedOn } = record;
  return { id, line: `${observerName}, ${recordDate(observedOn)}, ${resultInWords(record)}` };
}

function dateOf(deps: Deps, instant: Date): string {
  return recordDate(dateIn(deps.company.timeZone, instant));
}
