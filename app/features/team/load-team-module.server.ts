import type { Actor } from '~/domain/access/actor';
import { plainText } from '~/domain/content/plain-text';
import type { Module } from '~/domain/content/module';
import type { ModuleId } from '~/domain/ids';
import { resultsByObjective, type GradedItem } from '~/domain/quiz/grade-quiz';
import { fillIn } from '~/domain/scenario/fill-in';
import { getTurn, type Scenario } from '~/domain/scenario/scenario';
import { groupOf, hasNoAttemptLeft, severityOf, type PeopleGroup } from '~/domain/team/risk';
import { momentOf, type Moment, type StandingKind } from '~/domain/team/standing';
import { weakItems, weakTurns } from '~/domain/team/weak-spots';
import { countChoices } from '~db/queries/choice-counts';
import type { PeopleChoice } from '~db/queries/chosen-people';
import { listGradedItems } from '~db/queries/quiz-attempts';
import type { Deps } from '../deps.server';
import { certificateOf, loadMembers, standingFor, type Member } from './load-standings.server';
import { factOf } from './standing-fact.server';

/** A team on one module: where everybody stands, and what most get wrong. */
export interface TeamModulePage {
  id: ModuleId;
  title: string;
  people: number;
  valid: number;
  counts: { group: PeopleGroup; people: number }[];
  /** Who needs most first; the rest stands in the list of the team. */
  rows: {
    id: string;
    name: string;
    role: string;
    kind: StandingKind;
    fact: string | null;
    certificate: ReturnType<typeof certificateOf>;
    /** It is asked of them, and their attempts are used up. */
    waitsForGrant: boolean;
  }[];
  submissions: number;
  objectives: { text: string; points: number; maxPoints: number; low: boolean }[];
  items: { ask: string; taught: string | null; asked: number; missed: number }[];
  scenarios: { id: string; title: string; turns: { words: string; asked: number; missed: number }[] }[];
}

const shownPeople = 25;
const shownSpots = 6;
/** What was handed in long ago says little about today. */
const latestSubmissions = 1000;

/** Undefined when there is no such module. */
export async function loadTeamModule(deps: Deps, actor: Actor, moduleId: ModuleId): Promise<TeamModulePage | undefined> {
  const module = deps.catalog.findModule(moduleId);
  if (!module) return undefined;
  const moment = momentOf(deps.company.timeZone, deps.now());
  const line: PeopleChoice = { scope: { kind: 'line', of: actor.employeeId }, employedOn: moment.today };
  const members = await loadMembers(deps, line);
  const submissions = await listGradedItems(deps.db, { by: line, moduleId, limit: latestSubmissions });
  const scenarios = module.scenarios.filter((scenario) => scenario.required);
  return {
    ...{ id: module.id, title: module.title, people: members.length, submissions: submissions.length },
    ...standings(members, moduleId, moment),
    objectives: objectivesOf(module, submissions.flat()),
    items: itemsOf(module, submissions),
    scenarios: await Promise.all(scenarios.map((scenario) => scenarioOf(deps, line, module, scenario))),
  };
}

function standings(members: readonly Member[], moduleId: ModuleId, moment: Moment): Pick<TeamModulePage, 'valid' | 'counts' | 'rows'> {
  const all = members.map(({ person, ...member }) => ({ person, standing: standingFor({ person, ...member }, moduleId) }));
  const counts = new Map<PeopleGroup, number>();
  for (const { standing } of all) counts.set(groupOf(standing.kind), (counts.get(groupOf(standing.kind)) ?? 0) + 1);
  const ordered = all.sort((one, other) => severityOf(one.standing.kind) - severityOf(other.standing.kind));
  return {
    valid: all.filter(({ standing }) => standing.kind === 'valid' || standing.kind === 'expiring').length,
    counts: [...counts].map(([group, people]) => ({ group, people })),
    rows: ordered.slice(0, shownPeople).map(({ person, standing }) => ({
      ...{ id: person.id, name: person.name, role: person.jobRole, kind: standing.kind },
      ...{ fact: factOf(standing, moment), certificate: certificateOf(standing) },
      waitsForGrant: standing.due !== null && hasNoAttemptLeft({ standing }),
    })),
  };
}

function objectivesOf({ objectives, quiz }: Module, items: readonly GradedItem[]): TeamModulePage['objectives'] {
  const results = resultsByObjective(
    items,
    objectives.map((objective) => objective.id),
  );
  return results
    .map(({ objective, points, maxPoints }) => ({
      text: objectives.find((each) => each.id === objective)?.text ?? objective,
      ...{ points, maxPoints, low: points * 100 < quiz.passPercent * maxPoints },
    }))
    .sort((one, other) => one.points * other.maxPoints - other.points * one.maxPoints);
}

/** Questions of earlier editions that are asked no more are left out. */
function itemsOf({ quiz, lessons }: Module, submissions: readonly (readonly GradedItem[])[]): TeamModulePage['items'] {
  const spots = weakItems(submissions).flatMap(({ id, asked, missed }) => {
    const item = quiz.pool.find((candidate) => candidate.id === id);
    if (!item) return [];
    const taught = lessons.find((lesson) => lesson.id === item.readAgain)?.title ?? null;
    return [{ ask: plainText(item.ask), taught, asked, missed }];
  });
  return spots.slice(0, shownSpots);
}

async function scenarioOf(deps: Deps, by: PeopleChoice, module: Module, scenario: Scenario): Promise<TeamModulePage['scenarios'][number]> {
  const counts = await countChoices(deps.db, { moduleId: module.id, scenarioId: scenario.id, by });
  const turns = weakTurns(scenario, new Map(counts.map((count) => [count.replyId, count])));
  return {
    ...{ id: scenario.id, title: scenario.title },
    turns: turns.slice(0, shownSpots).map(({ id, asked, missed }) => ({ words: turnInWords(deps, scenario, id), asked, missed })),
  };
}

/** What the customer says there, or what happens when nobody speaks. */
function turnInWords({ company }: Deps, scenario: Scenario, id: Parameters<typeof getTurn>[1]): string {
  const turn = getTurn(scenario, id);
  const names = { me: '…', company: company.name };
  const said = plainText(fillIn(turn.says.at(-1)?.text ?? [], names));
  return said ? `“${said}”` : plainText(fillIn(turn.stage, names));
}
