import { recordDate } from '~/domain/calendar/in-words';
import { ratingField, ratingValue } from '~/domain/coaching/rating-fields';
import type { Scorecard, ScorecardItem } from '~/domain/coaching/scorecard';
import type { EmployeeId, ObservationId } from '~/domain/ids';
import type { PlaybookEntryId } from '~/domain/playbook/entry';
import type { Observed } from '~db/queries/observations';
import type { Deps } from '../deps.server';
import { loadPlaybook, type Playbook, type PlaybookEntry } from '../playbook/load-playbook.server';
import { inChannel } from './coaching-words';
import { getScorecard } from './load-scorecard.server';

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

/** What a draft and a signed observation both show. */
export interface PageFrame {
  id: ObservationId;
  person: { id: EmployeeId; name: string };
  scorecard: string;
  observedOn: string;
  items: ObservedItem[];
  note: string;
}

/** The contact and its items on the scorecard's pinned edition, with what was seen of each. */
export async function frameOf(deps: Deps, observed: Observed, name: string): Promise<{ page: PageFrame; scorecard: Scorecard }> {
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
