import type { Module } from '~/domain/content/module';
import type { EmployeeId, ModuleId, RunId, ScenarioId } from '~/domain/ids';
import { replay } from '~/domain/scenario/engine';
import type { Scenario } from '~/domain/scenario/scenario';
import { shownReplies } from '~/domain/scenario/shown-replies';
import { beginRun } from '~/features/scenario/begin-run.server';
import { choose, type ChooseResult } from '~/features/scenario/choose.server';
import { toChoices } from '~/features/scenario/find-scenario.server';
import { getRun, listChoices } from '~db/queries/scenario-runs';
import { aScenario, type Change } from '~tests/builders/scenario';
import { dana, ownModule, requestId, type World } from '../quiz/world';

export { aReader, aWorld, dana, noah, requestId, type World } from '../quiz/world';

/** A module with ids of its own that has the small scenario of the builders. */
export function aTalkModule(own: Partial<Module> = {}, ...changes: readonly Change[]): Module {
  return ownModule({ scenarios: [aScenario(...changes)], ...own });
}

export function scenarioOf(module: Module): Scenario {
  const [scenario] = module.scenarios;
  if (!scenario) throw new Error(`No scenario in ${module.id}`);
  return scenario;
}

export function addressOf(module: Module, who: EmployeeId = dana): { employeeId: EmployeeId; moduleId: ModuleId; scenarioId: ScenarioId } {
  return { employeeId: who, moduleId: module.id, scenarioId: scenarioOf(module).id };
}

/** Begins a run, or goes on with the open one. */
export async function aRun({ context: { deps } }: World, module: Module, { who = dana, from }: { who?: EmployeeId; from?: RunId } = {}) {
  const result = await beginRun(deps, { ...addressOf(module, who), fromRunId: from, requestId });
  if (result.kind === 'no-such-scenario') throw new Error(result.kind);
  return result.runId;
}

/** What a page of this run posts for the author's reply at the step where the run stands. */
export async function tokenOf(
  { context: { deps } }: World,
  module: Module,
  runId: RunId,
  replyId: string,
): Promise<{ step: number; token: string }> {
  const run = await getRun(deps.db, runId);
  const stored = await listChoices(deps.db, runId);
  const state = replay(scenarioOf(module), toChoices(stored));
  const shown = shownReplies(scenarioOf(module), state, run.seed).find(({ reply }) => reply.id === replyId);
  if (!shown) throw new Error(`${replyId} is not on offer`);
  return { step: stored.length, token: shown.token };
}

/** Chooses these replies one after the other; the result of the last. */
export async function say(world: World, module: Module, runId: RunId, ...replyIds: string[]): Promise<ChooseResult | undefined> {
  let last: ChooseResult | undefined;
  for (const replyId of replyIds) {
    const { step, token } = await tokenOf(world, module, runId, replyId);
    last = await choose(world.context.deps, { runId, step, posted: { kind: 'reply', token }, requestId });
  }
  return last;
}

export const rightReplies = ['ring-now', 'open-hear', 'story-back', 'ask-true', 'plan-ask', 'close-mine'];
/** Ends with a promise that nobody keeps. */
export const brokenReplies = ['ring-now', 'open-hear', 'story-promise', 'ask-sure', 'plan-ask', 'close-mine'];

/** Every row about this run, as the database holds it. */
export async function rowsOf({ context: { deps } }: World, id: RunId) {
  const { db } = deps;
  return {
    choices: await db.selectFrom('scenario_choice').selectAll().where('run_id', '=', id).orderBy('position').execute(),
    endings: await db.selectFrom('scenario_ending').selectAll().where('run_id', '=', id).execute(),
    audit: await db.selectFrom('audit_entry').selectAll().where('subject_id', '=', id).execute(),
  };
}
