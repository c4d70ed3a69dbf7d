import { clockTime } from '~/domain/calendar/in-words';
import type { RichText } from '~/domain/content/rich-text';
import type { EmployeeId, ModuleId, RunId, ScenarioId } from '~/domain/ids';
import { secondsFor, type ClockPace, type RunningClock } from '~/domain/scenario/clock-pace';
import { replay, turnAt } from '~/domain/scenario/engine';
import { briefingForLearner, runForLearner, type LearnerBriefing, type LearnerRun } from '~/domain/scenario/for-learner';
import { getClockPace } from '~db/queries/clock-settings';
import { findRunOwner as findOwner, getRun, listChoices, type Run, type StoredChoice } from '~db/queries/scenario-runs';
import type { Deps } from '../deps.server';
import { getScenarioOf, namesFor, toChoices } from './find-scenario.server';
import { loadDebrief, type RunDebrief } from './load-debrief.server';
import { secondsLeft } from './run-clock';

/** A conversation under way: what was said, and what can be said now. It holds no secret of the scenario. */
export interface OpenRun {
  kind: 'under-way';
  runId: RunId;
  number: number;
  module: { id: ModuleId; title: string };
  scenarioId: ScenarioId;
  title: string;
  channel: LearnerBriefing['channel'];
  customer: LearnerBriefing['customer'];
  others: LearnerBriefing['others'];
  briefing: RichText;
  run: LearnerRun;
  /** The mood before the last reply; null before the first. */
  moodBefore: number | null;
  moodAtStart: number;
  /** When each reply was given, “09:41”, and the present moment last. */
  times: string[];
  /** How long the talk lasted so far, without the time that the page was closed. */
  talkSeconds: number;
  /** null when no clock runs. */
  clock: (RunningClock & { pace: ClockPace }) | null;
}

export type RunPage = OpenRun | RunDebrief;

/** Whose run it is, for the decision who may see it; undefined when there is none. */
export async function findRunOwner(deps: Deps, runId: RunId): Promise<EmployeeId | undefined> {
  return findOwner(deps.db, runId);
}

/** A run as its page shows it: the conversation, or what became of it. */
export async function loadRun(deps: Deps, { runId, reader }: { runId: RunId; reader: { name: string } }): Promise<RunPage> {
  const run = await getRun(deps.db, runId);
  return run.ending ? loadDebrief(deps, { run, ending: run.ending, reader }) : loadOpen(deps, run, reader);
}

async function loadOpen(deps: Deps, run: Run, reader: { name: string }): Promise<OpenRun> {
  const { module, scenario } = await getScenarioOf(deps, run);
  const stored = await listChoices(deps.db, run.id);
  const choices = toChoices(stored);
  const [names, pace] = [namesFor(deps, reader), await getClockPace(deps.db, run.employeeId)];
  const shown = runForLearner(scenario, choices, { seed: run.seed, pace, names });
  const { briefing, title, channel, customer, others } = briefingForLearner(scenario, names);
  const written = turnAt(scenario, replay(scenario, choices))?.clock ?? null;
  const seconds = secondsFor(written, pace);
  const since = stored.at(-1)?.chosenAt ?? run.startedAt;
  return {
    kind: 'under-way',
    runId: run.id,
    number: run.number,
    module: { id: module.id, title: module.title },
    scenarioId: scenario.id,
    ...{ title, channel, customer, others, briefing },
    run: shown,
    moodBefore: choices.length === 0 ? null : (shown.transcript.at(-2)?.mood ?? scenario.mood.opens),
    moodAtStart: scenario.mood.opens,
    times: [...stored.map((choice) => choice.chosenAt), deps.now()].map((instant) => clockTime(deps.company.timeZone, instant)),
    talkSeconds: talkSeconds(run, stored),
    clock:
      seconds === null || !written ? null : { written: written.seconds, seconds, left: secondsLeft({ seconds, since }, deps.now()), pace },
  };
}

/** Nobody thinks about one reply for longer: the page was closed. */
const longestPause = 90;

function talkSeconds(run: Run, stored: readonly StoredChoice[]): number {
  const instants = [run.startedAt, ...stored.map((choice) => choice.chosenAt)];
  return instants.slice(1).reduce((sum, instant, index) => {
    const pause = (instant.getTime() - (instants[index]?.getTime() ?? 0)) / 1000;
    return sum + Math.round(Math.min(pause, longestPause));
  }, 0);
}
