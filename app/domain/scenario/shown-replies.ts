import { seededChance, shuffled } from '../quiz/seeded-chance';
import { repliesNow, turnAt, type Choice, type RunState } from './engine';
import type { Reply, Scenario } from './scenario';

export interface ShownReply {
  /** Stands for this reply in this turn of this run, and for nothing else: the author's ids are words, and words hint. */
  token: string;
  reply: Reply;
}

/**
 * The replies on offer as this run shows them. Their order and tokens follow from the run's seed and the step, so that
 * neither the author's order nor another learner's advice ("take the second") says anything. Number keys follow this order.
 */
export function shownReplies(scenario: Scenario, state: RunState, seed: string): ShownReply[] {
  const turn = turnAt(scenario, state);
  if (!turn) return [];
  const chance = seededChance(`${seed} ${state.path.length} ${turn.id}`);
  const tokens = new Set<string>();
  return shuffled(repliesNow(scenario, state), chance).map((reply) => {
    let token = newToken(chance);
    while (tokens.has(token)) token = newToken(chance);
    tokens.add(token);
    return { token, reply };
  });
}

/** What a page chose by its token; undefined for one that is not on offer now, such as one of an earlier turn. */
export function choiceByToken(scenario: Scenario, state: RunState, seed: string, token: string): Choice | undefined {
  const shown = shownReplies(scenario, state, seed).find((candidate) => candidate.token === token);
  return shown && { kind: 'reply', replyId: shown.reply.id };
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

function newToken(chance: ReturnType<typeof seededChance>): string {
  return Array.from({ length: 8 }, () => letters.charAt(chance.below(letters.length))).join('');
}
