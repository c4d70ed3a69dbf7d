import type { Actor } from '~/domain/access/actor';
import { may } from '~/domain/access/policy';
import { dateIn } from '~/domain/calendar/calendar';
import { clockTime, recordDate } from '~/domain/calendar/in-words';
import { dimensionScores, scoreOf, type ObservedDimension } from '~/domain/coaching/score';
import { awaitsReply, mayAmend, maySecond, standingOf, type ObservationStanding } from '~/domain/coaching/standing';
import type { ObservationId } from '~/domain/ids';
import { findObservation, listSecondObservations, type Observation } from '~db/queries/observations';
import { getEmployee } from '~db/queries/employees';
import type { Deps } from '../deps.server';
import { earlierObservers } from './earlier-observers.server';
import type { FoundObservation } from './find-observation.server';
import { frameOf, type PageFrame } from './observation-frame.server';
import { resultInWords } from './coaching-words';

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
