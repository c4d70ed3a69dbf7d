import type { Module } from '~/domain/content/module';
import type { Chance } from '~/domain/quiz/seeded-chance';
import { beginRun, outcome, type Outcome, type RunState } from '~/domain/scenario/engine';
import type { Scenario } from '~/domain/scenario/scenario';
import { bestFrom, bestOption, optionsAt } from '~/domain/scenario/worth';
import type { ScenarioChoiceTable, ScenarioEndingTable } from '../schema';
import type { PlannedRun, StudyWish } from './planned';
import type { Sample } from './sample';

interface RunsWish extends Pick<StudyWish, 'person' | 'module' | 'until'> {
  studyId: string;
  /** When the quiz was passed. */
  after: Date;
}

/** The required conversations of a study whose quiz is passed: each until it is passed, as far as the history goes. */
export function planRuns(sample: Sample, wish: RunsWish, chance: Chance): PlannedRun[] {
  const runs: PlannedRun[] = [];
  let at = wish.after;
  for (const scenario of requiredOf(wish.module)) {
    for (const [index, end] of endsOf(scenario, chance).entries()) {
      const startedAt = new Date(at.getTime() + (120 + chance.below(420)) * 1000);
      const planned = planRun(sample, wish, { scenario, end, startedAt, number: index + 1 }, chance);
      at = new Date(planned.ending.ended_at);
      if (at > wish.until) return runs;
      runs.push(planned);
    }
  }
  return runs;
}

export function requiredOf({ scenarios }: Module): Scenario[] {
  return scenarios.filter((scenario) => scenario.required);
}

/** One run as somebody has it who is mostly right, and, when that does not pass, one in which everything is. */
function endsOf(scenario: Scenario, chance: Chance): RunState[] {
  const first = played(scenario, beginRun(scenario), chance);
  return outcome(scenario, first)?.passed ? [first] : [first, bestFrom(scenario, beginRun(scenario))];
}

/** Takes the best reply three times out of four, and any of those on offer the fourth time. */
function played(scenario: Scenario, state: RunState, chance: Chance): RunState {
  const options = optionsAt(scenario, state);
  const chosen = chance.below(4) > 0 ? bestOption(options) : options[chance.below(Math.max(1, options.length))];
  return chosen ? played(scenario, chosen.after, chance) : state;
}

interface RunPlan {
  scenario: Scenario;
  end: RunState;
  startedAt: Date;
  number: number;
}

function planRun(
  sample: Sample,
  { person, module, studyId }: RunsWish,
  { scenario, end, startedAt, number }: RunPlan,
  chance: Chance,
): PlannedRun {
  const id = sample.newId();
  const choices = chooseInTurn(id, end, startedAt, chance);
  return {
    run: {
      id,
      study_id: studyId,
      employee_id: person.id,
      module_id: module.id,
      scenario_id: scenario.id,
      edition_id: module.edition.id,
      number,
      seed: sample.newId(),
      started_at: startedAt.toISOString(),
      from_run_id: null,
      from_position: null,
    },
    choices,
    ending: endOf(id, outcomeOf(scenario, end), end.mood, choices.at(-1)?.chosen_at ?? startedAt.toISOString()),
  };
}

/** Five to thirty seconds for each reply. */
function chooseInTurn(runId: string, { path }: RunState, startedAt: Date, chance: Chance): ScenarioChoiceTable[] {
  let at = startedAt.getTime();
  return path.map(({ replyId, timedOut }, position) => {
    at += (5 + chance.below(25)) * 1000;
    return { run_id: runId, position, reply_id: replyId, timed_out: timedOut ? 1 : 0, chosen_at: new Date(at).toISOString() };
  });
}

function endOf(runId: string, { ending, passed, points }: Outcome, mood: number, endedAt: string): ScenarioEndingTable {
  return { run_id: runId, ended_at: endedAt, ending_id: ending.id, passed: passed ? 1 : 0, points: JSON.stringify(points), mood };
}

function outcomeOf(scenario: Scenario, end: RunState): Outcome {
  const ended = outcome(scenario, end);
  if (!ended) throw new Error(`A planned run of ${scenario.id} does not end`);
  return ended;
}
