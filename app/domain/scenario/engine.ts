import { z } from 'zod';
import { replyId, type EndingId, type FactId, type ReplyId, type TurnId } from '../ids';
import { afterReply, repliesOffered, wayTaken, type Situation } from './conditions';
import { addPoints, missedMinimums, noPoints } from './points';
import { getEnding, getTurn, type Dimension, type Ending, type Points, type Reply, type Scenario, type Turn } from './scenario';

/** One choice as it is recorded: a reply, or that the clock ran out. A run is the list of its choices, and nothing else. */
export const choice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reply'), replyId }),
  z.object({ kind: z.literal('time-out') }),
]);
export type Choice = Readonly<z.infer<typeof choice>>;

/** Where a run stands. */
export interface RunState extends Situation {
  at: { kind: 'turn'; turnId: TurnId } | { kind: 'ending'; endingId: EndingId };
  points: Points;
  /** What was chosen so far, one entry for each turn. Its length is the number of the present step, from 0. */
  path: readonly Taken[];
}

/** A choice with what it did. */
export interface Taken {
  turnId: TurnId;
  replyId: ReplyId;
  timedOut: boolean;
  moodBefore: number;
  moodAfter: number;
  points: Partial<Points>;
  /** Facts that were not set before. */
  learned: readonly FactId[];
}

export type StepResult =
  | { kind: 'moved'; state: RunState }
  /** This turn has no such reply, or does not offer it in this situation. */
  | { kind: 'no-such-reply' }
  | { kind: 'no-clock' }
  | { kind: 'ended-already' };

/** A new run, before the first choice. */
export function beginRun({ start, mood }: Scenario): RunState {
  return { at: { kind: 'turn', turnId: start }, mood: mood.opens, facts: new Set(), points: noPoints, path: [] };
}

/** The turn that waits for a choice; undefined when the run has ended. */
export function turnAt(scenario: Scenario, { at }: RunState): Turn | undefined {
  return at.kind === 'turn' ? getTurn(scenario, at.turnId) : undefined;
}

/** What can be chosen now, in the author's order. */
export function repliesNow(scenario: Scenario, state: RunState): Reply[] {
  const turn = turnAt(scenario, state);
  return turn ? repliesOffered(turn, state) : [];
}

/** Takes one choice. The same state and choice always give the same result, on every machine. */
export function step(scenario: Scenario, state: RunState, taken: Choice): StepResult {
  const turn = turnAt(scenario, state);
  if (!turn) return { kind: 'ended-already' };
  if (taken.kind === 'time-out' && !turn.clock) return { kind: 'no-clock' };
  const wanted = taken.kind === 'reply' ? taken.replyId : turn.clock?.onTimeout;
  const reply = repliesOffered(turn, state).find((candidate) => candidate.id === wanted);
  if (!reply) return { kind: 'no-such-reply' };
  return { kind: 'moved', state: moved(scenario, state, { turn, reply, timedOut: taken.kind === 'time-out' }) };
}

function moved(scenario: Scenario, state: RunState, { turn, reply, timedOut }: { turn: Turn; reply: Reply; timedOut: boolean }): RunState {
  const after = afterReply(scenario.mood, state, reply);
  const taken: Taken = {
    turnId: turn.id,
    replyId: reply.id,
    timedOut,
    moodBefore: state.mood,
    moodAfter: after.mood,
    points: reply.points,
    learned: reply.sets.filter((fact) => !state.facts.has(fact)),
  };
  const at = placeOf(scenario, wayTaken(reply, after).to);
  return { ...after, at, points: addPoints(state.points, reply.points), path: [...state.path, taken] };
}

function placeOf(scenario: Scenario, to: TurnId | EndingId): RunState['at'] {
  const ending = scenario.endings.find((candidate) => candidate.id === to);
  return ending ? { kind: 'ending', endingId: ending.id } : { kind: 'turn', turnId: to as TurnId };
}

/** The state that these choices lead to. @throws when one of them was not possible: recorded choices always were. */
export function replay(scenario: Scenario, choices: readonly Choice[]): RunState {
  return statesAlong(scenario, choices).now;
}

/** The state before each of these choices, and the one after the last. @throws like `replay`. */
export function statesAlong(scenario: Scenario, choices: readonly Choice[]): { before: readonly RunState[]; now: RunState } {
  const before: RunState[] = [];
  let now = beginRun(scenario);
  for (const taken of choices) {
    const result = step(scenario, now, taken);
    if (result.kind !== 'moved') throw new Error(`Choice ${before.length + 1} of a run of ${scenario.id} cannot be taken: ${result.kind}`);
    before.push(now);
    now = result.state;
  }
  return { before, now };
}

/** The choices that led to a state. */
export function choicesOf({ path }: Pick<RunState, 'path'>): Choice[] {
  return path.map(({ replyId, timedOut }) => (timedOut ? { kind: 'time-out' } : { kind: 'reply', replyId }));
}

export interface Outcome {
  ending: Ending;
  /** The ending passes, and every minimum is met. */
  passed: boolean;
  points: Points;
  missed: readonly Dimension[];
}

/** What became of a run; undefined while it is under way. */
export function outcome(scenario: Scenario, { at, points }: RunState): Outcome | undefined {
  if (at.kind === 'turn') return undefined;
  const ending = getEnding(scenario, at.endingId);
  const missed = missedMinimums(scenario, points);
  return { ending, passed: ending.passes && missed.length === 0, points, missed };
}
