import { groupBy } from '~/domain/group-by';
import type { EmployeeId, ModuleId } from '~/domain/ids';
import { bestRun } from '~/domain/scenario/best-run';
import { careProfile, weakestLine, type CareLine } from '~/domain/scenario/care-profile';
import { listEndedRuns, type Run } from '~db/queries/scenario-runs';
import type { Deps } from '../deps.server';
import { getScenarioOf } from './find-scenario.server';
import { practiseLesson, type PractiseLesson } from './practise-lesson';

/** One learner's I CARE profile, over the best run of each scenario. */
export interface CareProfile {
  scenarios: number;
  lines: CareLine[];
  next: { dimension: CareLine['dimension']; moduleId: ModuleId; lesson: PractiseLesson | null } | null;
}

/** Undefined before the first run has ended. */
export async function loadCareProfile(deps: Deps, employeeId: EmployeeId): Promise<CareProfile | undefined> {
  const best = bestOfEach(await listEndedRuns(deps.db, employeeId));
  if (best.length === 0) return undefined;
  const results = await Promise.all(best.map(async ({ run, ending }) => ({ ...(await getScenarioOf(deps, run)), points: ending.points })));
  const lines = careProfile(results);
  return { scenarios: best.length, lines, next: nextOf(deps, results, weakestLine(lines)) };
}

function bestOfEach(runs: readonly Run[]) {
  const byScenario = groupBy(runs, (run) => `${run.moduleId}/${run.scenarioId}`);
  return [...byScenario.values()].flatMap((all) => {
    const run = bestRun(all);
    return run?.ending ? [{ run, ending: run.ending }] : [];
  });
}

type Result = Awaited<ReturnType<typeof getScenarioOf>>;

/** The lesson that an author names for the weakest dimension. Nothing when all that could be had was earned. */
function nextOf(deps: Deps, results: readonly Result[], weakest: CareLine | undefined): CareProfile['next'] {
  if (!weakest || weakest.own >= weakest.best) return null;
  const { dimension } = weakest;
  const tested = results.filter(({ scenario }) => scenario.dimensions.includes(dimension));
  const chosen = tested.find(({ scenario }) => scenario.practise[dimension]) ?? tested[0];
  if (!chosen) return null;
  const lesson = practiseLesson([chosen.module, ...deps.catalog.modules], chosen.scenario.practise[dimension]);
  return { dimension, moduleId: chosen.module.id, lesson };
}
