import { dateIn } from '~/domain/calendar/calendar';
import { recordDate } from '~/domain/calendar/in-words';
import type { ModuleId, RunId, ScenarioId } from '~/domain/ids';
import { debrief, type Debrief } from '~/domain/scenario/debrief';
import type { LearnerBriefing } from '~/domain/scenario/for-learner';
import type { Dimension, MoodScale, Scenario } from '~/domain/scenario/scenario';
import { listChoices, listEndedRuns, type Run, type RunEnding } from '~db/queries/scenario-runs';
import type { Deps } from '../deps.server';
import { getScenarioOf, namesFor, toChoices } from './find-scenario.server';
import { practiseLesson, type PractiseLesson } from './practise-lesson';

/** An ended run: what became of it, what each choice did, and what to do next. */
export interface RunDebrief {
  kind: 'ended';
  runId: RunId;
  number: number;
  module: { id: ModuleId; title: string };
  scenario: Pick<Scenario, 'id' | 'title' | 'channel' | 'required'>;
  others: LearnerBriefing['others'];
  passed: boolean;
  mood: MoodScale & { ended: number };
  /** “23 Nov 2026”. */
  endedOn: string;
  minutes: number;
  /** The turn from which it went on, counted from 1, when it did not begin at the beginning. */
  fromTurn: number | null;
  debrief: Debrief;
  practise: { dimension: Dimension; lesson: PractiseLesson | null };
  /** Another scenario on the same dimension. */
  other: { moduleId: ModuleId; scenarioId: ScenarioId; title: string } | null;
}

export async function loadDebrief(
  deps: Deps,
  { run, ending, reader }: { run: Run; ending: RunEnding; reader: { name: string } },
): Promise<RunDebrief> {
  const { module, scenario } = await getScenarioOf(deps, run);
  const stored = await listChoices(deps.db, run.id);
  const told = debrief(scenario, toChoices(stored), namesFor(deps, reader));
  const { dimension, lessonId } = told.practise;
  return {
    kind: 'ended',
    runId: run.id,
    number: run.number,
    module: { id: module.id, title: module.title },
    scenario: { id: scenario.id, title: scenario.title, channel: scenario.channel, required: scenario.required },
    others: scenario.cast.others.map(({ name, role }) => ({ name, role })),
    passed: ending.passed,
    mood: { ...scenario.mood, ended: ending.mood },
    endedOn: recordDate(dateIn(deps.company.timeZone, ending.endedAt)),
    minutes: Math.max(1, Math.round((ending.endedAt.getTime() - run.startedAt.getTime()) / 60_000)),
    fromTurn: run.from && run.from.position + 1,
    debrief: told,
    practise: { dimension, lesson: practiseLesson([module, ...deps.catalog.modules], lessonId) },
    other: ending.passed ? null : await otherOn(deps, run, dimension),
  };
}

/** A scenario on the same dimension that this learner has not passed yet; of the same module, if there is one. */
async function otherOn(deps: Deps, run: Run, dimension: Dimension): Promise<RunDebrief['other']> {
  const passed = new Set((await listEndedRuns(deps.db, run.employeeId)).filter((one) => one.ending?.passed).map((one) => one.scenarioId));
  const all = deps.catalog.modules.flatMap((module) => module.scenarios.map((scenario) => ({ module, scenario })));
  const fitting = all.filter(
    ({ scenario }) => scenario.id !== run.scenarioId && !passed.has(scenario.id) && scenario.dimensions.includes(dimension),
  );
  const chosen = fitting.find(({ module }) => module.id === run.moduleId) ?? fitting[0];
  return chosen ? { moduleId: chosen.module.id, scenarioId: chosen.scenario.id, title: chosen.scenario.title } : null;
}
