import type { Channel, RichText } from '../content/rich-text';
import type { PlaybookEntryId } from '../playbook/entry';
import type { EndingId, FactId, LessonId, ObjectiveId, ReplyId, ScenarioId, TurnId } from '../ids';

/** The five dimensions of I CARE, in the order of the word. */
export const dimensions = ['initiative', 'commitment', 'accountability', 'resourcefulness', 'expectations'] as const;
export type Dimension = (typeof dimensions)[number];
/** Whole points, one number for each dimension. */
export type Points = Readonly<Record<Dimension, number>>;

export const endingKinds = ['resolved', 'kind-no', 'escalated', 'lost-trust', 'lost-customer', 'too-late'] as const;
export type EndingKind = (typeof endingKinds)[number];

/**
 * A conversation with a customer who reacts: a graph of turns that ends in endings. Holds secrets (effects, reasons,
 * facts, endings): the browser gets `runForLearner` while a run is under way, and `debrief` after it.
 */
export interface Scenario {
  id: ScenarioId;
  title: string;
  /** One sentence, empty when the author gave none. */
  summary: string;
  objectives: readonly ObjectiveId[];
  channel: Channel;
  minutes: number;
  /** Whether the module is complete only when this is passed. */
  required: boolean;
  /** Blocks. All other text of a scenario stands within a line. */
  briefing: RichText;
  /** The procedures of the company that it trains, to be read before it begins. */
  playbook?: readonly PlaybookEntryId[];
  cast: Cast;
  mood: MoodScale;
  /** Those that this scenario tests. */
  dimensions: readonly Dimension[];
  /** The fewest points that pass, for each dimension that has a minimum. */
  minimum: Partial<Points>;
  /** What to read again, by dimension. */
  practise: Readonly<Partial<Record<Dimension, LessonId>>>;
  facts: readonly Fact[];
  start: TurnId;
  turns: readonly Turn[];
  endings: readonly Ending[];
}

export interface Cast {
  customer: { name: string; history: RichText; wants: RichText; keepsBack: RichText };
  others: readonly { id: string; name: string; role: string }[];
}

export interface MoodScale {
  opens: number;
  lowest: number;
  highest: number;
}

/** Something that is learned, promised or let slip during the talk. A fact is only ever set. */
export interface Fact {
  id: FactId;
  text: RichText;
  /** It happens without the learner's knowing, who hears of it in the debrief. */
  unnoticed?: true;
}

/** All parts must hold; a condition without any part always does. */
export interface Condition {
  /** All of these are set. */
  facts: readonly FactId[];
  /** None of these is set. */
  without: readonly FactId[];
  moodAtLeast: number | null;
  moodAtMost: number | null;
}

export interface Turn {
  id: TurnId;
  stage: RichText;
  /** The customer's line: the first that holds is said, and the last always holds. Empty when nothing is said. */
  says: readonly Line[];
  clock: Clock | null;
  /** The customer waits on the line meanwhile, and says nothing; only on the phone. */
  hold?: Hold;
  replies: readonly Reply[];
}

export interface Line {
  when: Condition | null;
  text: RichText;
}

/** Time is part of the task here: when it is up, the `onTimeout` reply is taken. */
export interface Clock {
  seconds: number;
  onTimeout: ReplyId;
}

/** A hold as it stands when its turn begins, in the seconds of the story. `secondsPromised` is null when nobody named a time. */
export interface Hold {
  secondsGone: number;
  secondsPromised: number | null;
}

export interface Reply {
  id: ReplyId;
  text: RichText;
  when: Condition | null;
  mood: number;
  points: Partial<Points>;
  sets: readonly FactId[];
  feedback: RichText;
  /** The first that holds is taken, and the last always holds. */
  next: readonly Way[];
}

export interface Way {
  when: Condition | null;
  to: TurnId | EndingId;
}

export interface Ending {
  id: EndingId;
  kind: EndingKind;
  passes: boolean;
  title: string;
  text: RichText;
}

/** @throws when there is no such turn: the file was checked, so this is a bug. */
export function getTurn(scenario: Scenario, id: TurnId): Turn {
  const turn = scenario.turns.find((candidate) => candidate.id === id);
  if (!turn) throw new Error(`No turn ${id} in scenario ${scenario.id}`);
  return turn;
}

/** @throws when there is no such ending. */
export function getEnding(scenario: Scenario, id: EndingId): Ending {
  const ending = scenario.endings.find((candidate) => candidate.id === id);
  if (!ending) throw new Error(`No ending ${id} in scenario ${scenario.id}`);
  return ending;
}
