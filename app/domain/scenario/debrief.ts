import type { RichText } from '../content/rich-text';
import type { LessonId } from '../ids';
import { alignPaths, type AlignedRow } from './align-paths';
import { beginRun, choicesOf, outcome, statesAlong, type Choice, type Outcome, type RunState } from './engine';
import { fillIn, type Names } from './fill-in';
import { heardIn, type Heard } from './for-learner';
import { pointsOfRow } from './prospects';
import { dimensions, getTurn, type Dimension, type EndingKind, type Points, type Scenario } from './scenario';
import { terrainOf } from './terrain';
import { turningPoints, type Turning } from './turning-points';
import { weakestDimension } from './weakest-dimension';
import { bestFrom, bestOption, optionsAt } from './worth';

/** What a learner is told after a run. Everything here was earned by ending it. */
export interface Debrief {
  outcome: OutcomeWords;
  ending: { kind: EndingKind; title: string; text: RichText };
  customer: { name: string; wants: RichText; keepsBack: RichText };
  dimensions: readonly DimensionResult[];
  steps: readonly DebriefStep[];
  bestSteps: readonly PlayedStep[];
  /** Both paths side by side, by the numbers of their steps. */
  beside: readonly AlignedRow[];
  practise: { dimension: Dimension; lessonId: LessonId | null };
  /** The step, from 0, at which "again" may begin: the first turning point that lost something; null for the beginning only. */
  againFrom: number | null;
}

/** The parts of the one sentence that says how it went. */
export type OutcomeWords =
  | { kind: 'passed' }
  | { kind: 'ending-does-not-pass' }
  /** It ended well, but too little of these was seen. */
  | { kind: 'minimum-missed'; missed: readonly { dimension: Dimension; own: number; needed: number }[] };

export interface DimensionResult {
  dimension: Dimension;
  own: number;
  best: number;
  worst: number;
  needed: number | null;
  met: boolean;
}

/** One turn as it was played, with what the reply did and why. */
export interface PlayedStep extends Heard {
  number: number;
  reply: RichText;
  timedOut: boolean;
  mood: { before: number; after: number };
  points: Partial<Points>;
  /** What the reply made true. */
  learned: readonly RichText[];
  feedback: RichText;
}

export interface DebriefStep extends PlayedStep {
  turning: Turning | null;
  /** What would have kept more within reach; null when nothing would. */
  better: { reply: RichText; feedback: RichText } | null;
}

/** The debrief of a run. @throws while the run is under way: nothing of this is for anybody's eyes before. */
export function debrief(scenario: Scenario, choices: readonly Choice[], names: Names): Debrief {
  const { before, now } = statesAlong(scenario, choices);
  const ended = outcome(scenario, now);
  if (!ended) throw new Error(`A run of ${scenario.id} that is under way has no debrief`);
  const best = bestFrom(scenario, beginRun(scenario));
  const turning = turningPoints(scenario, [...before, now]);
  const lostAt = turning.findIndex((point) => point?.kind === 'lost' || point?.kind === 'lost-the-pass');
  const { name, wants, keepsBack } = scenario.cast.customer;
  const results = dimensionResults(scenario, ended);
  const practised = weakestDimension(results);
  return {
    outcome: outcomeWords(ended, results),
    ending: { kind: ended.ending.kind, title: ended.ending.title, text: fillIn(ended.ending.text, names) },
    customer: { name, wants: fillIn(wants, names), keepsBack: fillIn(keepsBack, names) },
    dimensions: results,
    steps: playedSteps(scenario, choices, names).map((step, index) => ({
      ...step,
      turning: turning[index] ?? null,
      better: betterReply(scenario, { state: before[index], after: before[index + 1] ?? now }, names),
    })),
    bestSteps: playedSteps(scenario, choicesOf(best), names),
    beside: alignPaths(now.path, best.path),
    practise: { dimension: practised, lessonId: scenario.practise[practised] ?? null },
    againFrom: lostAt === -1 ? null : lostAt,
  };
}

function outcomeWords({ ending, passed }: Outcome, results: readonly DimensionResult[]): OutcomeWords {
  if (passed) return { kind: 'passed' };
  if (!ending.passes) return { kind: 'ending-does-not-pass' };
  const missed = results.flatMap(({ dimension, own, needed, met }) => (met || needed === null ? [] : [{ dimension, own, needed }]));
  return { kind: 'minimum-missed', missed };
}

function dimensionResults(scenario: Scenario, { points, missed }: Outcome): DimensionResult[] {
  const { start, prospectOf } = terrainOf(scenario);
  const { best, worst } = prospectOf(start);
  const [most, least] = [pointsOfRow(best), pointsOfRow(worst)];
  return dimensions
    .filter((dimension) => scenario.dimensions.includes(dimension))
    .map((dimension) => ({
      dimension,
      own: points[dimension],
      best: most[dimension],
      worst: least[dimension],
      needed: scenario.minimum[dimension] ?? null,
      met: !missed.includes(dimension),
    }));
}

function playedSteps(scenario: Scenario, choices: readonly Choice[], names: Names): PlayedStep[] {
  const { before, now } = statesAlong(scenario, choices);
  return now.path.map((taken, number) => {
    const turn = getTurn(scenario, taken.turnId);
    const reply = turn.replies.find((candidate) => candidate.id === taken.replyId);
    return {
      number,
      ...heardIn(turn, before[number] ?? now, names),
      reply: fillIn(reply?.text ?? [], names),
      timedOut: taken.timedOut,
      mood: { before: taken.moodBefore, after: taken.moodAfter },
      points: taken.points,
      learned: scenario.facts.filter((fact) => taken.learned.includes(fact.id)).map((fact) => fillIn(fact.text, names)),
      feedback: fillIn(reply?.feedback ?? [], names),
    };
  });
}

function betterReply(
  scenario: Scenario,
  { state, after }: { state: RunState | undefined; after: RunState },
  names: Names,
): DebriefStep['better'] {
  if (!state) return null;
  const options = optionsAt(scenario, state);
  const own = options.find((option) => option.reply.id === after.path.at(-1)?.replyId);
  const best = bestOption(options);
  if (!own || !best || best.worth <= own.worth) return null;
  return { reply: fillIn(best.reply.text, names), feedback: fillIn(best.reply.feedback, names) };
}
