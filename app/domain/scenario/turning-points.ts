import type { RunState, Taken } from './engine';
import { totalOf } from './points';
import type { Scenario } from './scenario';
import { canPass, optionsAt, passWeight } from './worth';

/** What made a choice one that decided something. */
export type Turning =
  /** From here on the run could no longer pass. */
  | { kind: 'lost-the-pass' }
  /** It gave away the most points of all choices. */
  | { kind: 'lost'; points: number }
  /**
   * It lost nothing, and no other reply would have kept as much within reach; null when any other would have ended the
   * hope to pass.
   */
  | { kind: 'won'; points: number | null };

interface Swing {
  /** How much less is within reach than after the best reply. */
  lost: number;
  /** How much more than after the next best one. */
  won: number;
  lostThePass: boolean;
}

/** The turning points among the choices of a run, choice by choice. `states` has the state before each, and the last one. */
export function turningPoints(scenario: Scenario, states: readonly RunState[]): (Turning | null)[] {
  const swings = states.slice(0, -1).map((state, index) => swingOf(scenario, state, states[index + 1] ?? state));
  const lostThePass = swings.some((swing) => swing.lostThePass);
  // A loss beyond `passWeight` after the pass was lost is no longer a matter of points, and not the decisive one either.
  const mostLost = lostThePass ? 0 : Math.max(0, ...swings.map((swing) => swing.lost).filter((lost) => lost < passWeight / 2));
  const mostWon = Math.max(0, ...swings.map((swing) => swing.won));
  const firstOf = (rule: (swing: Swing) => boolean) => swings.findIndex(rule);
  const lostAt = mostLost > 0 ? firstOf((swing) => swing.lost === mostLost) : -1;
  const wonAt = mostWon > 0 ? firstOf((swing) => swing.won === mostWon) : -1;
  return swings.map((swing, index): Turning | null => {
    if (swing.lostThePass) return { kind: 'lost-the-pass' };
    if (index === lostAt) return { kind: 'lost', points: mostLost };
    if (index === wonAt) return { kind: 'won', points: mostWon < passWeight / 2 ? mostWon : null };
    return null;
  });
}

function swingOf(scenario: Scenario, state: RunState, after: RunState): Swing {
  const options = optionsAt(scenario, state);
  const taken = after.path.at(-1);
  const chosen = options.find((option) => option.reply.id === taken?.replyId)?.worth ?? 0;
  const best = Math.max(...options.map((option) => option.worth));
  const others = options.map((option) => option.worth).filter((worth) => worth < best);
  const isOnlyBest = chosen === best && others.length === options.length - 1;
  const won = isOnlyBest && taken && !losesSomething(taken) ? best - Math.max(...others) : 0;
  return { lost: best - chosen, won, lostThePass: canPass(best) && !canPass(chosen) };
}

/** The least bad of bad replies wins nothing: points went, or the mood fell and nothing was earned for it. */
function losesSomething({ points, moodBefore, moodAfter }: Taken): boolean {
  return Object.values(points).some((count) => count < 0) || (moodAfter < moodBefore && totalOf(points) <= 0);
}
