import { repliesNow, step, type RunState } from './engine';
import { totalOf } from './points';
import { minus, reaches, rowOf, sumOfRow, type Row } from './prospects';
import { dimensions, type Reply, type Scenario } from './scenario';
import { terrainOf } from './terrain';

/** A reply on offer, the state it leads to, and what that state is worth. */
export interface Option {
  reply: Reply;
  after: RunState;
  worth: number;
}

/**
 * More than all the points that a talk can bring: a run that can still pass is worth more than any that cannot, and one
 * that can still end well more than any that cannot.
 */
export const passWeight = 10_000;

/**
 * What a run can still become at best: its points so far with the best continuation, and `passWeight` for each of: a
 * passing ending can be reached, and so can every minimum. No choice ever raises it; the best one keeps it.
 */
export function worthOf(scenario: Scenario, state: RunState): number {
  const terrain = terrainOf(scenario);
  const earned = rowOf(state.points);
  const { passing, bestTotal } = terrain.prospectOf(terrain.find(state));
  const needed = minus(minimumRow(scenario), earned);
  const enough = passing.find((row) => reaches(row, needed));
  if (enough) return 2 * passWeight + sumOfRow(earned) + sumOfRow(enough);
  return (bestTotal.passes ? passWeight : 0) + sumOfRow(earned) + bestTotal.total;
}

/** Whether a run of this worth can still pass. */
export function canPass(worth: number): boolean {
  return worth > passWeight + passWeight / 2;
}

/** What can be chosen now, with its worth, in the author's order. */
export function optionsAt(scenario: Scenario, state: RunState): Option[] {
  return repliesNow(scenario, state).map((reply) => {
    const result = step(scenario, state, { kind: 'reply', replyId: reply.id });
    if (result.kind !== 'moved') throw new Error(`Reply ${reply.id} is offered and cannot be taken`);
    return { reply, after: result.state, worth: worthOf(scenario, result.state) };
  });
}

/** The one that keeps most within reach, and of several the one that earns most at once; undefined when the run has ended. */
export function bestOption(options: readonly Option[]): Option | undefined {
  return options.toSorted((a, b) => b.worth - a.worth || totalOf(b.reply.points) - totalOf(a.reply.points))[0];
}

/** The run that goes on from here with the best reply each time. */
export function bestFrom(scenario: Scenario, state: RunState): RunState {
  const best = bestOption(optionsAt(scenario, state));
  return best ? bestFrom(scenario, best.after) : state;
}

function minimumRow({ minimum }: Scenario): Row {
  return dimensions.map((dimension) => minimum[dimension] ?? -Infinity);
}
