import type { DailyFacts, OptionalKind } from './daily-facts';
import { foot } from './daily-foot';
import type { Letter } from './letter';
import { Teller } from './teller';

export interface DailyLetter extends Letter {
  /** Set when it holds something that is not obligatory. */
  unsubscribeUrl: string | null;
}

/**
 * One mail with everything that a person is to be told today and that is still true; undefined when nothing is. A module
 * stands in it once, in the most urgent part.
 */
export function dailyLetter(facts: DailyFacts): DailyLetter | undefined {
  const teller = new Teller(facts);
  const parts = [
    ...teller.nudges(),
    ...teller.due('overdue', 'Overdue', (one) => one.status.kind === 'overdue'),
    ...teller.due('due-today', 'Due today', (one) => 'daysLeft' in one.status && one.status.daysLeft === 0),
    ...teller.assigned(),
    ...teller.playbook(),
    ...teller.moved(),
    ...teller.due('due-soon', 'Due soon', (one) => 'daysLeft' in one.status),
    ...teller.withdrawn(),
    ...teller.digests(),
  ];
  const [first] = parts;
  if (!first) return undefined;
  const optional = optionalKinds(facts, teller);
  const unsubscribeUrl = optional.length > 0 ? facts.unsubscribeUrl(optional) : null;
  return {
    subject: first.subject,
    greeting: `Hello ${facts.name},`,
    blocks: [...parts.flatMap((part) => part.blocks), ...teller.wayOn()],
    foot: foot(facts, optional, unsubscribeUrl),
    unsubscribeUrl,
  };
}

function optionalKinds({ notices }: DailyFacts, { told }: Teller): OptionalKind[] {
  const kinds = new Set(notices.map(({ kind }) => kind));
  return (['due-soon', 'digest'] as const).filter((kind) => kinds.has(kind) && told.has(kind));
}
