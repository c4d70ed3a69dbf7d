import { AnsweredCheck, type AnswerItem } from '~/ui/check';
import type { ObservedItem } from './observation-frame.server';

/** What was seen of one item, and the level above it. */
export function SeenItem({ item }: { item: ObservedItem }) {
  const top = item.levels.length - 1;
  const level = item.rating === 'na' || item.rating === null ? null : Number(item.rating);
  const failed = item.mustNotFail && level === 0;
  const answers: AnswerItem[] =
    level === null
      ? [{ id: 'na', text: 'Not applicable: there was no occasion.' }]
      : [
          {
            id: 'seen',
            text: item.levels[level],
            outcome: failed ? 'risk' : level === top ? 'good' : undefined,
            verdict: failed ? 'Must not fail: with this, the observation is not met.' : undefined,
            why: level < top && !failed ? `Next: ${item.levels[level + 1]}` : undefined,
          },
        ];
  const status = level === null ? 'counts for nothing' : `${level} of ${top}`;
  return <AnsweredCheck id={item.field} head={item.title} status={status} ask={item.look} answers={answers} />;
}
