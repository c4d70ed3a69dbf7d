import { createHash } from 'node:crypto';
import type { Scorecard, ScorecardItem } from '~/domain/coaching/scorecard';
import { editionId, type EditionId } from '~/domain/ids';
import { canonicalJson } from './edition.server';
import type { WrittenScorecard, WrittenScorecardItem } from './scorecard-fields';
import { typographic } from './typographic';

export function toScorecard({ edition: label, items, ...written }: WrittenScorecard): Scorecard {
  const content = {
    ...written,
    title: typographic(written.title),
    summary: typographic(written.summary),
    items: items.map(toItem),
  };
  return { ...content, edition: { id: editionOf(content), label } };
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

/** Like a module's: the hash of everything that observers see and are scored by. */
function editionOf(content: Omit<Scorecard, 'edition'>): EditionId {
  return editionId.parse(createHash('sha256').update(canonicalJson(content)).digest('hex').slice(0, 32));
}
