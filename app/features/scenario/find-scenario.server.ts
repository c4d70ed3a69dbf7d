import type { Module } from '~/domain/content/module';
import type { EmployeeId, ModuleId, ScenarioId } from '~/domain/ids';
import type { Choice } from '~/domain/scenario/engine';
import type { Names } from '~/domain/scenario/fill-in';
import type { Scenario } from '~/domain/scenario/scenario';
import type { Db } from '~db/database';
import type { Run, StoredChoice } from '~db/queries/scenario-runs';
import { findCurrentStudy, type Study } from '~db/queries/studies';
import type { Deps } from '../deps.server';
import { getEditionModule } from '../learning/load-edition.server';

export interface ScenarioForLearner {
  module: Module;
  scenario: Scenario;
  /** Undefined before anything of the module was begun. */
  study: Study | undefined;
}

export interface ScenarioAddress {
  employeeId: EmployeeId;
  moduleId: ModuleId;
  scenarioId: ScenarioId;
}

/** A scenario as this learner has it: of the edition they began with, else of the current one. */
export async function findScenarioFor(
  deps: Deps,
  { employeeId, moduleId, scenarioId }: ScenarioAddress,
  db: Db = deps.db,
): Promise<ScenarioForLearner | undefined> {
  const study = await findCurrentStudy(db, employeeId, moduleId);
  const module = study ? await getEditionModule(deps, study.editionId, db) : deps.catalog.findModule(moduleId);
  const scenario = module?.scenarios.find((each) => each.id === scenarioId);
  return module && scenario && { module, scenario, study };
}

/** The scenario of a run, on the edition with which its study began. @throws when the edition has no such scenario. */
export async function getScenarioOf(deps: Deps, run: Run, db: Db = deps.db): Promise<{ module: Module; scenario: Scenario }> {
  const module = await getEditionModule(deps, run.editionId, db);
  const scenario = module.scenarios.find((each) => each.id === run.scenarioId);
  if (!scenario) throw new Error(`No scenario ${run.scenarioId} in edition ${run.editionId}`);
  return { module, scenario };
}

export function toChoices(stored: readonly StoredChoice[]): Choice[] {
  return stored.map(({ replyId, timedOut }) => (timedOut ? { kind: 'time-out' } : { kind: 'reply', replyId }));
}

/** What stands for the learner and the company in a scenario's lines. */
export function namesFor(deps: Deps, reader: { name: string }): Names {
  return { me: reader.name.split(' ')[0] ?? '', company: deps.company.name };
}
