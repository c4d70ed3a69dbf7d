import { fold, wordsOf } from '~/catalog/fold';
import type { EmployeeId, ModuleId } from '~/domain/ids';
import { groupOf, riskKinds, severityOf, worstOf, type PeopleGroup } from '~/domain/team/risk';
import type { StandingKind } from '~/domain/team/standing';
import { standingFor, type Member } from './load-standings.server';
import type { TeamQuery } from './team-query';

/** A member within the modules that are shown. */
export interface Placed {
  member: Member;
  worst: StandingKind;
  group: PeopleGroup;
}

export interface Arrangement {
  /** Everybody whom the filters leave, the filter of status aside, by group. */
  counts: ReadonlyMap<PeopleGroup, number>;
  atRisk: number;
  counted: number;
  /** Who is left, in order. */
  placed: readonly Placed[];
}

/** Filters and sorts a team as the address says. `moduleIds` are the shown modules, in the order of their columns. */
export function arrangeTeam(
  members: readonly Member[],
  query: TeamQuery,
  { supervisorId, moduleIds }: { supervisorId: EmployeeId; moduleIds: readonly ModuleId[] },
): Arrangement {
  const matching = members.filter((member) => matches(member, query, supervisorId)).map((member) => placeOf(member, moduleIds));
  const counts = new Map<PeopleGroup, number>();
  for (const { group } of matching) counts.set(group, (counts.get(group) ?? 0) + 1);
  const placed = matching.filter((one) => hasStatus(one, query, moduleIds));
  return {
    counts,
    atRisk: matching.filter((one) => isAtRisk(one, moduleIds)).length,
    counted: matching.length,
    placed: placed.sort(orderOf(query.sort, moduleIds)),
  };
}

function matches({ person }: Member, query: TeamQuery, supervisorId: EmployeeId): boolean {
  if (query.direct && person.managerId !== supervisorId) return false;
  if (query.department !== null && person.department !== query.department) return false;
  if (query.location !== null && person.location !== query.location) return false;
  if (query.role !== null && person.jobRole !== query.role) return false;
  if (query.words === '') return true;
  const text = fold([person.name, person.number, person.email ?? '', person.department, person.jobRole].join(' '));
  return wordsOf(query.words).every((word) => text.includes(word));
}

function placeOf(member: Member, moduleIds: readonly ModuleId[]): Placed {
  const worst = worstOf(moduleIds.map((id) => standingFor(member, id)));
  return { member, worst, group: groupOf(worst) };
}

function hasStatus(one: Placed, { status }: TeamQuery, moduleIds: readonly ModuleId[]): boolean {
  if (status === null) return true;
  return status === 'at-risk' ? isAtRisk(one, moduleIds) : one.group === status;
}

function isAtRisk({ member }: Placed, moduleIds: readonly ModuleId[]): boolean {
  return member.reasons.some((reason) => moduleIds.includes(reason.moduleId));
}

type Order = (one: Placed, other: Placed) => number;

/** Ties stand by name, which is the order in which members come. */
function orderOf(sort: string, moduleIds: readonly ModuleId[]): Order {
  const turned = sort.startsWith('-');
  const key = turned ? sort.slice(1) : sort;
  const order = ascending(key, moduleIds);
  return turned ? (one, other) => order(other, one) : order;
}

function ascending(key: string, moduleIds: readonly ModuleId[]): Order {
  if (key === 'name') return (one, other) => byText(one.member.person.name, other.member.person.name);
  if (key === 'role') return (one, other) => byText(one.member.person.jobRole, other.member.person.jobRole);
  const module = moduleIds.find((id) => id === key);
  return module ? byModule(module) : byRisk;
}

const collator = new Intl.Collator('en');
const byText = (one: string, other: string) => collator.compare(one, other);

function byModule(id: ModuleId): Order {
  return (one, other) => {
    const [first, second] = [standingFor(one.member, id), standingFor(other.member, id)];
    return severityOf(first.kind) - severityOf(second.kind) || (first.due?.daysLeft ?? 0) - (second.due?.daysLeft ?? 0);
  };
}

/** First who needs their supervisor, as the list of those at risk has it; then by the worst that is shown. */
export function byRisk(one: Placed, other: Placed): number {
  return riskRank(one) - riskRank(other) || daysLeft(one) - daysLeft(other) || severityOf(one.worst) - severityOf(other.worst);
}

function riskRank({ member: { reasons } }: Placed): number {
  const [first] = reasons;
  return first ? riskKinds.indexOf(first.kind) : riskKinds.length;
}

function daysLeft({ member: { reasons } }: Placed): number {
  return reasons[0]?.standing.due?.daysLeft ?? 0;
}
