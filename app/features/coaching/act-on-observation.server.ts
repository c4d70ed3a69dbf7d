import type { Actor } from '~/domain/access/actor';
import { clockTime } from '~/domain/calendar/in-words';
import { ratingField, readRatings } from '~/domain/coaching/rating-fields';
import { mayAmend, maySecond } from '~/domain/coaching/standing';
import type { ObservationDraft } from '~db/queries/observations';
import type { Deps } from '../deps.server';
import { beginAmendment, beginSecond } from './begin-observation.server';
import { earlierObservers } from './earlier-observers.server';
import type { FoundObservation } from './find-observation.server';
import { getScorecard } from './load-scorecard.server';
import type { ObservationActResult } from './observation-act';
import type { ObservationPost } from './observation-form.server';
import { replyToObservation } from './reply-to-observation.server';
import { discardDraft, saveDraft, signObservation, type SignResult } from './write-observation.server';

interface Input {
  actor: Actor;
  found: FoundObservation;
  posted: ObservationPost;
  requestId: string;
}

export type ActResult = Exclude<ObservationActResult, { kind: 'not-saved' }> | { kind: 'go-to'; path: string } | { kind: 'no-such-act' };

/** What was posted about an observation, as far as its state lets it happen. Whether this actor may is asked before. */
export async function actOnObservation(deps: Deps, { actor, found, posted, requestId }: Input): Promise<ActResult> {
  if (found.kind === 'draft') return actOnDraft(deps, found.draft, posted, requestId);
  const { observation } = found;
  const here = `/observations/${observation.id}`;
  switch (posted.intent) {
    case 'save':
    case 'sign':
    case 'discard':
      // Signed meanwhile, in another tab.
      return { kind: 'go-to', path: `${here}?told=already` };
    case 'acknowledge':
    case 'dispute': {
      const reply =
        posted.intent === 'dispute' ? ({ kind: 'disputed', words: posted.words } as const) : ({ kind: 'acknowledged', words: '' } as const);
      const result = await replyToObservation(deps, { id: observation.id, reply, requestId });
      return { kind: 'go-to', path: `${here}?told=${result.kind === 'replied' ? reply.kind : 'already'}` };
    }
    case 'amend':
      if (!mayAmend(observation.observerId, actor.employeeId, observation)) return { kind: 'go-to', path: `${here}?told=already` };
      return { kind: 'go-to', path: `/observations/${await beginAmendment(deps, actor, observation)}` };
    case 'second':
      if (!maySecond(await earlierObservers(deps, observation), actor.employeeId, observation))
        return { kind: 'go-to', path: `${here}?told=already` };
      return { kind: 'go-to', path: `/observations/${await beginSecond(deps, actor, observation)}` };
  }
}

async function actOnDraft(deps: Deps, draft: ObservationDraft, posted: ObservationPost, requestId: string): Promise<ActResult> {
  if (posted.intent === 'discard') {
    await discardDraft(deps, draft.id);
    return { kind: 'go-to', path: '/team/observations?told=discarded' };
  }
  if (posted.intent !== 'save' && posted.intent !== 'sign') return { kind: 'no-such-act' };
  const scorecard = await getScorecard(deps, draft.scorecardEditionId);
  const fieldOf = (name: string) => (typeof posted[name] === 'string' ? posted[name] : undefined);
  const written = { id: draft.id, ratings: readRatings(scorecard, fieldOf), note: posted.note };
  const here = `/observations/${draft.id}`;
  if (posted.intent === 'sign') return afterSigning(here, posted.note, await signObservation(deps, { ...written, requestId }));
  const savedAt = await saveDraft(deps, written);
  if (!savedAt) return { kind: 'go-to', path: `${here}?told=already` };
  return 'enhanced' in posted
    ? { kind: 'saved', at: clockTime(deps.company.timeZone, savedAt) }
    : { kind: 'go-to', path: `${here}?told=saved` };
}

function afterSigning(here: string, note: string, result: SignResult): ActResult {
  switch (result.kind) {
    case 'signed':
      return { kind: 'go-to', path: `${here}?told=signed` };
    case 'signed-already':
    case 'gone':
      return { kind: 'go-to', path: `${here}?told=already` };
    case 'overtaken':
      return refused(
        note,
        'It is not signed: the record that it is about was amended, or is disputed no longer. What you wrote is kept.',
        {},
      );
    case 'incomplete': {
      const fieldErrors = {
        ...Object.fromEntries(result.unrated.map((item) => [ratingField(item), `${item.title} is not rated yet.`])),
        ...(result.noteMissing ? { note: 'Say what you amend, and why.' } : {}),
      };
      const count = Object.keys(fieldErrors).length;
      return refused(
        note,
        `Not signed yet: ${count === 1 ? 'one thing is' : `${count} things are`} missing. What you rated is saved.`,
        fieldErrors,
      );
    }
  }
}

function refused(note: string, problem: string, fieldErrors: Record<string, string>): ActResult {
  return { kind: 'refused', problem, fieldErrors, typed: { note } };
}
