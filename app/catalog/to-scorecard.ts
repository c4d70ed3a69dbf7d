import type { Scorecard, ScorecardItem } from '~/domain/coaching/scorecard';
import { hashOfContent } from './edition.server';
import type { WrittenScorecard, WrittenScorecardItem } from './scorecard-fields';
import { typographic } from './typographic';

/** Its edition is the hash of everything that observers see and are scored by, like a module's. */
export function toScorecard({ edition: label, items, ...written }: WrittenScorecard): Scorecard {
  const content = {
    ...written,
    title: typographic(written.title),
    summary: typographic(written.summary),
    items: items.map(toItem),
  };
  return { ...content, edition: { id: hashOfContent(content), label } };
}

function toItem({ id, title, look, dimension, playbook, levels, mustNotFail, mayNotApply }: WrittenScorecardItem): ScorecardItem {
  return {
    id,
    title: typographic(title),
    look: typographic(look),
    measures: dimension ? { kind: 'dimension', dimension } : { kind: 'procedure', playbook: playbook ?? null },
    levels: levels.map(typographic),
    mustNotFail: mustNotFail ?? false,
    mayNotApply: mayNotApply ?? false,
  };
}
