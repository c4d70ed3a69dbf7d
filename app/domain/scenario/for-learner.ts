import type { Channel, RichText } from '../content/rich-text';
import { lineSaid } from './conditions';
import { secondsFor, type ClockPace } from './clock-pace';
import { statesAlong, turnAt, type Choice, type RunState } from './engine';
import { fillIn, type Names } from './fill-in';
import { getTurn, type Hold, type MoodScale, type Scenario, type Turn } from './scenario';
import { shownReplies } from './shown-replies';

/** What is told before a run. */
export interface LearnerBriefing {
  title: string;
  summary: string;
  channel: Channel;
  minutes: number;
  required: boolean;
  briefing: RichText;
  customer: { name: string; history: RichText };
  others: readonly { name: string; role: string }[];
}

/** What is heard and seen in one turn. */
export interface Heard {
  stage: RichText;
  /** Empty when the customer says nothing here. */
  says: RichText;
  /** The customer was on hold. */
  hold: Hold | null;
}

/** A turn that is over. */
export interface Exchange extends Heard {
  reply: RichText;
  timedOut: boolean;
  /** How the customer felt after the reply. */
  mood: number;
}

export interface LearnerRun {
  /** The number of the present step, from 0; a page sends it back with its choice, so that an old page is noticed. */
  step: number;
  mood: MoodNow;
  transcript: readonly Exchange[];
  /** What is known or promised by now, as the author words it: each fact was set by a reply that was given. */
  known: readonly RichText[];
  /** null when the run has ended. */
  now: (Heard & { clockSeconds: number | null; replies: readonly { id: string; text: RichText }[] }) | null;
}

export interface MoodNow extends Omit<MoodScale, 'opens'> {
  value: number;
}

/** The browser's copy of a scenario before a run, built field by field: what the customer wants and keeps back is for them to tell. */
export function briefingForLearner(scenario: Scenario, names: Names): LearnerBriefing {
  const { title, summary, channel, minutes, required, briefing, cast } = scenario;
  return {
    title,
    summary,
    channel,
    minutes,
    required,
    briefing: fillIn(briefing, names),
    customer: { name: cast.customer.name, history: fillIn(cast.customer.history, names) },
    others: cast.others.map(({ name, role }) => ({ name, role })),
  };
}

interface Viewer {
  /** Chance for this one run. */
  seed: string;
  pace: ClockPace;
  names: Names;
}

/**
 * The browser's copy of a run, built field by field: no points, no reasons, no ways and no endings, of the facts those
 * that were set and noticed, and of replies only those on offer. The mood is shown as it is now; what a reply would do to it is not.
 */
export function runForLearner(scenario: Scenario, choices: readonly Choice[], { seed, pace, names }: Viewer): LearnerRun {
  const { before, now } = statesAlong(scenario, choices);
  const turn = turnAt(scenario, now);
  return {
    step: now.path.length,
    mood: { value: now.mood, lowest: scenario.mood.lowest, highest: scenario.mood.highest },
    transcript: before.map((state, index) => exchange(scenario, { state, after: before[index + 1] ?? now }, names)),
    known: knownFacts(scenario, now.path, names),
    now: turn
      ? {
          ...heardIn(turn, now, names),
          clockSeconds: secondsFor(turn.clock, pace),
          replies: shownReplies(scenario, now, seed).map(({ token, reply }) => ({ id: token, text: fillIn(reply.text, names) })),
        }
      : null,
  };
}

/** The stage and the customer's line of a turn, as this run has them. */
export function heardIn(turn: Turn, state: RunState, names: Names): Heard {
  return { stage: fillIn(turn.stage, names), says: fillIn(lineSaid(turn, state)?.text ?? [], names), hold: turn.hold ?? null };
}

/** The facts that these choices set and that one notices, in the order in which they came. */
function knownFacts({ facts }: Scenario, path: RunState['path'], names: Names): RichText[] {
  const noticed = facts.filter((fact) => !fact.unnoticed);
  return path.flatMap(({ learned }) => noticed.filter((fact) => learned.includes(fact.id)).map((fact) => fillIn(fact.text, names)));
}

function exchange(scenario: Scenario, { state, after }: { state: RunState; after: RunState }, names: Names): Exchange {
  const taken = after.path.at(-1);
  if (!taken) throw new Error('A state after a choice has a path');
  const turn = getTurn(scenario, taken.turnId);
  const reply = turn.replies.find((candidate) => candidate.id === taken.replyId);
  return { ...heardIn(turn, state, names), reply: fillIn(reply?.text ?? [], names), timedOut: taken.timedOut, mood: after.mood };
}
