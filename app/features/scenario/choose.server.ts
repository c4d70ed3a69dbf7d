import type { RunId } from '~/domain/ids';
import { secondsFor } from '~/domain/scenario/clock-pace';
import { outcome, replay, step, turnAt, type Choice, type RunState } from '~/domain/scenario/engine';
import type { Scenario } from '~/domain/scenario/scenario';
import { choiceByToken } from '~/domain/scenario/shown-replies';
import { inTransaction, type Db } from '~db/database';
import { getClockPace } from '~db/queries/clock-settings';
import { getRun, insertChoice, listChoices, type Run, type StoredChoice } from '~db/queries/scenario-runs';
import type { Deps } from '../deps.server';
import { endRun } from './end-run.server';
import { getScenarioOf, toChoices } from './find-scenario.server';
import { isTimeOver } from './run-clock';

export type ChooseResult =
  | { kind: 'taken'; timedOut: boolean; ended: boolean }
  /** The page showed another step than the run stands at. */
  | { kind: 'stale' }
  /** Not on offer here; nothing was saved. */
  | { kind: 'no-such-reply' }
  /** The page said that the time is over, and by the server's clock it is not, or none runs. */
  | { kind: 'time-is-left' }
  | { kind: 'ended-already' };

interface Input {
  runId: RunId;
  /** The number of the step that the page showed. */
  step: number;
  posted: { kind: 'reply'; token: string } | { kind: 'time-out' };
  requestId: string;
}

/** Takes one choice of a run; the last one ends it. What it does is computed here, from the choices alone. */
export async function choose(deps: Deps, input: Input): Promise<ChooseResult> {
  return inTransaction(deps.db, async (tx) => {
    // Read inside the transaction: two tabs choosing together are one choice.
    const run = await getRun(tx, input.runId);
    if (run.ending) return { kind: 'ended-already' };
    const { scenario } = await getScenarioOf(deps, run, tx);
    const stored = await listChoices(tx, run.id);
    if (input.step !== stored.length) return { kind: 'stale' };
    const state = replay(scenario, toChoices(stored));
    const choice = await choiceTaken(deps, tx, { run, scenario, state, stored, posted: input.posted });
    if (choice.kind !== 'reply' && choice.kind !== 'time-out') return choice;
    return takeChoice(deps, tx, { run, scenario, state, choice, requestId: input.requestId });
  });
}

interface Situation {
  run: Run;
  scenario: Scenario;
  state: RunState;
  stored: readonly StoredChoice[];
  posted: Input['posted'];
}

/** What was posted, or the clock's choice when the time was over before it came. */
async function choiceTaken(
  deps: Deps,
  tx: Db,
  { run, scenario, state, stored, posted }: Situation,
): Promise<Choice | { kind: 'no-such-reply' } | { kind: 'time-is-left' }> {
  const seconds = secondsFor(turnAt(scenario, state)?.clock ?? null, await getClockPace(tx, run.employeeId));
  const since = stored.at(-1)?.chosenAt ?? run.startedAt;
  if (seconds !== null && isTimeOver({ seconds, since }, deps.now(), posted.kind)) return { kind: 'time-out' };
  if (posted.kind === 'time-out') return { kind: 'time-is-left' };
  return choiceByToken(scenario, state, run.seed, posted.token) ?? { kind: 'no-such-reply' };
}

interface Taking extends Omit<Situation, 'stored' | 'posted'> {
  choice: Choice;
  requestId: string;
}

async function takeChoice(deps: Deps, tx: Db, { run, scenario, state, choice, requestId }: Taking): Promise<ChooseResult> {
  const result = step(scenario, state, choice);
  if (result.kind !== 'moved') return { kind: 'no-such-reply' };
  const taken = result.state.path.at(-1);
  if (!taken) throw new Error('A state after a choice has a path');
  const { replyId, timedOut } = taken;
  const written = await insertChoice(tx, run.id, { position: state.path.length, replyId, timedOut, chosenAt: deps.now() });
  if (!written) return { kind: 'stale' };
  const ended = outcome(scenario, result.state);
  if (ended) await endRun(deps, tx, { run, outcome: ended, mood: result.state.mood, requestId });
  return { kind: 'taken', timedOut, ended: ended !== undefined };
}
