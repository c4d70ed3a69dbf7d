import { plainText } from '~/domain/content/plain-text';
import type { ModuleId, ScenarioId } from '~/domain/ids';
import { countChoices, countRuns, type ChoiceCount } from '~db/queries/choice-counts';
import { fillIn, type Names } from '~/domain/scenario/fill-in';
import type { Scenario, Turn } from '~/domain/scenario/scenario';
import type { Deps } from '../deps.server';
import { speakerOf } from './speaker';

/** How many chose what, turn by turn; numbers only, nobody's name. */
export interface ChoiceCountsPage {
  module: { id: ModuleId; title: string };
  scenario: { id: ScenarioId; title: string };
  runs: { learners: number; begun: number; ended: number; passed: number };
  turns: {
    id: string;
    number: number;
    stage: string;
    who: string;
    /** The line for most situations; empty when nothing is said. */
    heard: string;
    total: number;
    replies: { id: string; text: string; times: number; timedOut: number }[];
  }[];
}

/** Over every run and edition, in the words of the present edition. Undefined when there is no such scenario. */
export async function loadChoiceCounts(
  deps: Deps,
  address: { moduleId: ModuleId; scenarioId: ScenarioId },
): Promise<ChoiceCountsPage | undefined> {
  const module = deps.catalog.findModule(address.moduleId);
  const scenario = module?.scenarios.find((each) => each.id === address.scenarioId);
  if (!module || !scenario) return undefined;
  const names = { me: '…', company: deps.company.name };
  const counts = new Map((await countChoices(deps.db, address)).map((count) => [count.replyId, count]));
  return {
    module: { id: module.id, title: module.title },
    scenario: { id: scenario.id, title: scenario.title },
    runs: await countRuns(deps.db, address),
    turns: scenario.turns.map((turn, index) => countsOfTurn(scenario, { turn, number: index + 1 }, { counts, names })),
  };
}

interface Telling {
  counts: ReadonlyMap<string, ChoiceCount>;
  names: Names;
}

function countsOfTurn(
  { cast }: Scenario,
  { turn, number }: { turn: Turn; number: number },
  { counts, names }: Telling,
): ChoiceCountsPage['turns'][number] {
  const replies = turn.replies.map(({ id, text }) => {
    const { times, timedOut } = counts.get(id) ?? { times: 0, timedOut: 0 };
    return { id, text: plainText(fillIn(text, names)), times, timedOut };
  });
  const said = speakerOf(cast, fillIn(turn.says.at(-1)?.text ?? [], names));
  return {
    id: turn.id,
    number,
    stage: plainText(fillIn(turn.stage, names)),
    who: said.name,
    heard: plainText(said.words),
    total: replies.reduce((sum, reply) => sum + reply.times, 0),
    replies,
  };
}
