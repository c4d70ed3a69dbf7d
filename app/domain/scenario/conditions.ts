import type { FactId } from '../ids';
import type { Condition, Line, MoodScale, Reply, Turn, Way } from './scenario';

/** What conditions can ask about. Points are not part of it: they never steer. */
export interface Situation {
  mood: number;
  facts: ReadonlySet<FactId>;
}

export function holds(when: Condition | null, { mood, facts }: Situation): boolean {
  if (!when) return true;
  if (when.moodAtLeast !== null && mood < when.moodAtLeast) return false;
  if (when.moodAtMost !== null && mood > when.moodAtMost) return false;
  return when.facts.every((fact) => facts.has(fact)) && !when.without.some((fact) => facts.has(fact));
}

/** The line that is said in this situation; undefined for a turn in which nothing is said. */
export function lineSaid(turn: Turn, situation: Situation): Line | undefined {
  return turn.says.find((line) => holds(line.when, situation));
}

/** The replies that can be chosen in this situation, in the author's order. */
export function repliesOffered(turn: Turn, situation: Situation): Reply[] {
  return turn.replies.filter((reply) => holds(reply.when, situation));
}

/** How things stand after a reply; the mood never leaves its scale. */
export function afterReply(scale: MoodScale, { mood, facts }: Situation, reply: Reply): Situation {
  const moved = Math.min(scale.highest, Math.max(scale.lowest, mood + reply.mood));
  return { mood: moved, facts: reply.sets.length === 0 ? facts : new Set([...facts, ...reply.sets]) };
}

/** Where a reply leads, once it has had its effect. @throws when no way is open: the last one must have no condition. */
export function wayTaken(reply: Reply, after: Situation): Way {
  const way = reply.next.find((candidate) => holds(candidate.when, after));
  if (!way) throw new Error(`No way leads on from reply ${reply.id}`);
  return way;
}
