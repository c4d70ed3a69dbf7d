import type { Actor } from '~/domain/access/actor';
import { observerScopeOf } from '~/domain/access/policy';
import { dateIn } from '~/domain/calendar/calendar';
import { clockTime, recordDate } from '~/domain/calendar/in-words';
import { maySecond, standingOf, type ObservationStanding } from '~/domain/coaching/standing';
import type { EmployeeId } from '~/domain/ids';
import { listDrafts, listObservations, listObservationsInScope, listOpenDisputes, type Observation } from '~db/queries/observations';
import type { Deps } from '../deps.server';
import { resultInWords } from './coaching-words';
import { loadScorecards } from './load-scorecard.server';

/** An observation as a row of a list. */
export interface ObservationRow {
  id: string;
  /** The scorecard, or the person where the list is of many. */
  title: string;
  /** “24 of 30, met. Observed by Grace Mbeki-Laurent.” */
  about: string;
  met: boolean;
  standing: ObservationStanding['kind'];
  note: string;
}

/** What was observed of one person, the latest first; for their own page and for the page of a member. */
export async function loadObservationsOf(deps: Deps, employeeId: EmployeeId): Promise<ObservationRow[]> {
  return toRows(deps, await listObservations(deps.db, [employeeId]), ofScorecard);
}

/** What waits for the learner's word; one statement where nothing was observed. */
export async function loadAwaiting(deps: Deps, employeeId: EmployeeId): Promise<ObservationRow[]> {
  const waiting = (await listObservations(deps.db, [employeeId])).filter((one) => standingOf(one).kind === 'waiting');
  return toRows(deps, waiting, ofScorecard);
}

export interface TeamObservations {
  drafts: { id: string; name: string; scorecard: string; note: string }[];
  disputed: (ObservationRow & { maySecond: boolean })[];
  latest: ObservationRow[];
}

const mostShown = 50;

/** What an observer has to do, and what was observed lately of the people whom they may observe. */
export async function loadTeamObservations(deps: Deps, actor: Actor): Promise<TeamObservations> {
  const scope = observerScopeOf(actor);
  if (!scope) return { drafts: [], disputed: [], latest: [] };
  const drafts = await listDrafts(deps.db, actor.employeeId);
  const scorecards = await loadScorecards(
    deps,
    drafts.map((draft) => draft.scorecardEditionId),
  );
  const disputed = (await listOpenDisputes(deps.db, scope)).filter((one) => one.employeeId !== actor.employeeId);
  const rows = await toRows(deps, disputed, ofPerson);
  return {
    drafts: drafts.map((draft) => ({
      id: draft.id,
      name: draft.employeeName,
      scorecard: scorecards.get(draft.scorecardEditionId)?.title ?? '',
      note: `Saved ${recordDate(dateIn(deps.company.timeZone, draft.savedAt))} at ${clockTime(deps.company.timeZone, draft.savedAt)}`,
    })),
    disputed: rows.map((row, index) => {
      const observation = disputed[index];
      return { ...row, maySecond: observation !== undefined && maySecond([observation.observerId], actor.employeeId, observation) };
    }),
    latest: await toRows(deps, await listObservationsInScope(deps.db, scope, mostShown), ofPerson),
  };
}

type Titled = (one: Observation, scorecard: string) => { title: string; about: string };

const ofScorecard: Titled = (one, scorecard) => ({ title: scorecard, about: `${resultInWords(one)}. Observed by ${one.observerName}.` });

const ofPerson: Titled = (one, scorecard) => ({
  title: one.employeeName,
  about: `${scorecard}, ${resultInWords(one)}. Observed by ${one.observerName}.`,
});

async function toRows(deps: Deps, observations: readonly Observation[], titled: Titled): Promise<ObservationRow[]> {
  const scorecards = await loadScorecards(
    deps,
    observations.map((one) => one.scorecardEditionId),
  );
  return observations.map((one) => ({
    id: one.id,
    ...titled(one, scorecards.get(one.scorecardEditionId)?.title ?? ''),
    met: one.met,
    standing: standingOf(one).kind,
    note: recordDate(one.observedOn),
  }));
}
