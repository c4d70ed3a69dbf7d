import { bestRun } from '~/domain/scenario/best-run';
import type { ModuleId, RunId } from '~/domain/ids';
import type { ClockPace } from '~/domain/scenario/clock-pace';
import { briefingForLearner, type LearnerBriefing } from '~/domain/scenario/for-learner';
import { totalOf } from '~/domain/scenario/points';
import type { Dimension, Scenario } from '~/domain/scenario/scenario';
import { getClockPace } from '~db/queries/clock-settings';
import { listRuns, type Run } from '~db/queries/scenario-runs';
import type { Deps } from '../deps.server';
import { loadPlaybook, type PlaybookEntry } from '../playbook/load-playbook.server';
import { momentInWords } from '../moment-in-words.server';
import { findScenarioFor, namesFor, type ScenarioAddress } from './find-scenario.server';
import type { RunRow } from './run-rows';

export interface BriefingPage {
  module: { id: ModuleId; title: string };
  scenarioId: string;
  briefing: LearnerBriefing;
  /** What the company's procedures say about it, in the order of the file. */
  playbook: PlaybookEntry[];
  /** The number of points that each dimension needs, where one does. */
  needed: { dimension: Dimension; points: number }[];
  hasClock: boolean;
  pace: ClockPace;
  /** The latest first. */
  runs: RunRow[];
  openRunId: RunId | null;
  passed: boolean;
  /** Where whoever may see it finds what people chose. */
  countsHref: string | null;
}

/** Who will ring and what is known, with the history of runs. Undefined when there is no such scenario. */
export async function loadBriefing(
  deps: Deps,
  { reader, mayCount, ...address }: ScenarioAddress & { reader: { name: string }; mayCount: boolean },
): Promise<BriefingPage | undefined> {
  const found = await findScenarioFor(deps, address);
  if (!found) return undefined;
  const { module, scenario, study } = found;
  const runs = study ? await listRuns(deps.db, study.id, scenario.id) : [];
  return {
    module: { id: module.id, title: module.title },
    scenarioId: scenario.id,
    briefing: briefingForLearner(scenario, namesFor(deps, reader)),
    playbook: await quotedBy(deps, scenario, reader),
    needed: scenario.dimensions.flatMap((dimension) => {
      const points = scenario.minimum[dimension];
      return points === undefined ? [] : [{ dimension, points }];
    }),
    hasClock: scenario.turns.some((turn) => turn.clock !== null),
    pace: await getClockPace(deps.db, address.employeeId),
    runs: runRows(deps, scenario, runs).reverse(),
    openRunId: runs.find((run) => run.ending === null)?.id ?? null,
    passed: runs.some((run) => run.ending?.passed),
    countsHref: mayCount ? `/modules/${module.id}/scenarios/${scenario.id}/choices` : null,
  };
}

async function quotedBy(deps: Deps, { playbook = [] }: Scenario, reader: { name: string }): Promise<PlaybookEntry[]> {
  const quoted = await loadPlaybook(deps, reader, new Set(playbook));
  return playbook.flatMap((id) => quoted[id] ?? []);
}

function runRows(deps: Deps, scenario: Scenario, runs: readonly Run[]): RunRow[] {
  const best = bestRun(runs);
  return runs.map((run) => ({
    id: run.id,
    number: run.number,
    passed: run.ending?.passed ?? false,
    total: run.ending && totalOf(run.ending.points),
    when: momentInWords(deps, run.ending?.endedAt ?? run.startedAt),
    ending: scenario.endings.find((ending) => ending.id === run.ending?.endingId)?.title ?? null,
    best: runs.length > 1 && run.id === best?.id,
  }));
}
