import type { Actor } from '~/domain/access/actor';
import { dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import { counted, countInWords, nearDate, shortDate } from '~/domain/calendar/in-words';
import type { ModuleId } from '~/domain/ids';
import { groupOf, helpFor, type Help, type PeopleGroup, type RiskKind } from '~/domain/team/risk';
import type { Moment, StandingKind } from '~/domain/team/standing';
import { listLastNudges } from '~db/queries/last-nudges';
import type { Deps } from '../deps.server';
import { arrangeTeam, byRisk, type Placed } from './arrange-team.server';
import { loadMembers, standingFor, type Member } from './load-standings.server';
import { nudgedInWords } from './nudge-words';
import { reasonsInWords } from './risk-words';
import { factOf } from './standing-fact.server';
import { columnGroups, courseStanding, formFor, type ColumnGroup } from './team-columns.server';
import { isNarrowed, type MatrixForm, type TeamQuery } from './team-query';

export interface TeamPage {
  title: string;
  lead: string;
  query: TeamQuery;
  form: MatrixForm;
  people: number;
  atRisk: { total: number; rows: RiskRow[] };
  /** `counted` is everybody whom the filters leave, whatever their status; `found` those of the chosen status. */
  counted: number;
  found: number;
  counts: { group: PeopleGroup; people: number }[];
  pages: number;
  choices: { departments: string[]; locations: string[]; roles: string[]; modules: { id: string; title: string }[] };
  columns: TeamColumn[];
  rows: TeamRow[];
  modules: ModuleSummary[];
}

export interface RiskRow {
  id: string;
  name: string;
  kind: RiskKind;
  why: string;
  nudged: string;
  help: Help;
}

export interface TeamColumn {
  kind: 'module' | 'course';
  id: string;
  title: string;
  /** The course under which it stands. */
  group: { id: string; title: string };
}

export interface TeamRow {
  id: string;
  name: string;
  note: string;
  kind: StandingKind;
  /** One a column; null was never assigned. */
  cells: ({ kind: StandingKind; fact: string | null } | null)[];
}

export interface ModuleSummary {
  id: string;
  title: string;
  counts: Partial<Record<PeopleGroup, number>>;
}

/** So many of those at risk stand above the matrix; the rest are one link away. */
const shownAtRisk = 8;

/** Whom a supervisor has to look after this week, and then everybody. A constant number of statements. */
export async function loadTeam(deps: Deps, actor: Actor, query: TeamQuery): Promise<TeamPage> {
  const today = dateIn(deps.company.timeZone, deps.now());
  const members = await loadMembers(deps, { scope: { kind: 'line', of: actor.employeeId }, employedOn: today });
  const groups = columnGroups(deps.catalog, query.module);
  const moduleIds = groups.flatMap((group) => group.modules.map((module) => module.id));
  const arranged = arrangeTeam(members, query, { supervisorId: actor.employeeId, moduleIds });
  const pages = Math.max(1, Math.ceil(arranged.placed.length / query.per));
  const page = Math.min(query.page, pages);
  const shown = arranged.placed.slice((page - 1) * query.per, page * query.per);
  const form = formFor(groups, query);
  const columns = columnsOf(groups, form, query);
  const risks = atRiskOf(members);
  return {
    ...{ form, columns, pages, counted: arranged.counted, found: arranged.placed.length, people: members.length },
    ...headline(members, actor, risks.length, today),
    query: { ...query, page },
    atRisk: { total: risks.length, rows: isNarrowed(query) || page > 1 ? [] : await riskRows(deps, risks.slice(0, shownAtRisk), today) },
    counts: [...arranged.counts].map(([group, people]) => ({ group, people })),
    choices: choicesOf(deps, members),
    rows: shown.map((placed) => rowOf(placed, columns, groups, { zone: deps.company.timeZone, today })),
    modules: groups.flatMap((group) => group.modules.map((module) => summaryOf(module, arranged.placed))),
  };
}

function atRiskOf(members: readonly Member[]): Member[] {
  const risky = members.filter((member) => member.reasons.length > 0);
  const placed = risky.map((member): Placed => ({ member, worst: 'overdue', group: 'overdue' }));
  return placed.sort(byRisk).map(({ member }) => member);
}

function headline(members: readonly Member[], actor: Actor, atRisk: number, today: CalendarDate) {
  const all = members.length;
  const direct = members.filter(({ person }) => person.managerId === actor.employeeId).length;
  const needs = atRisk < 2 ? 'needs' : 'need';
  const whole = all === 1 ? 'your one person' : `your ${all.toLocaleString('en')} people`;
  const line = `${counted(direct, 'direct report')}${direct === all ? '' : `, ${(all - direct).toLocaleString('en')} further down`}`;
  return {
    title: all === 1 && atRisk === 1 ? 'Your one person needs you this week' : `${countInWords(atRisk)} of ${whole} ${needs} you this week`,
    lead: `${actor.department}, ${nearDate(today, today)}. ${line}.`,
  };
}

async function riskRows(deps: Deps, members: readonly Member[], today: CalendarDate): Promise<RiskRow[]> {
  const ids = members.map(({ person }) => person.id);
  const nudges = await listLastNudges(deps.db, ids);
  const titleOf = (id: ModuleId) => deps.catalog.findModule(id)?.title ?? 'A module';
  return members.map(({ person, reasons }) => ({
    ...{ id: person.id, name: person.name, kind: reasons[0]?.kind ?? 'overdue' },
    why: reasonsInWords(reasons, { titleOf, today }),
    nudged: nudgedInWords(nudges.get(person.id), deps.company.timeZone, today),
    help: helpFor(reasons),
  }));
}

function choicesOf({ catalog }: Deps, members: readonly Member[]): TeamPage['choices'] {
  const values = (of: (member: Member) => string) => [...new Set(members.map(of))].sort((one, other) => one.localeCompare(other, 'en'));
  return {
    departments: values(({ person }) => person.department),
    locations: values(({ person }) => person.location),
    roles: values(({ person }) => person.jobRole),
    modules: catalog.modules.map(({ id, title }) => ({ id, title })),
  };
}

function columnsOf(groups: readonly ColumnGroup[], form: MatrixForm, { open }: TeamQuery): TeamColumn[] {
  return groups.flatMap(({ id, title, modules }): TeamColumn[] => {
    const group = { id, title };
    if (form === 'courses' && !open.includes(id)) return [{ kind: 'course', id, title, group }];
    return modules.map((module) => ({ kind: 'module', id: module.id, title: module.title, group }));
  });
}

type Day = Pick<Moment, 'zone' | 'today'>;

function rowOf({ member, worst }: Placed, columns: readonly TeamColumn[], groups: readonly ColumnGroup[], day: Day): TeamRow {
  const { person } = member;
  const modulesOf = new Map(groups.map((group) => [group.id, group.modules]));
  return {
    ...{ id: person.id, name: person.name, kind: worst },
    note: [person.jobRole, ...aboutPerson(member, day.today)].join(', '),
    cells: columns.map((column) => {
      if (column.kind === 'course') return courseStanding((modulesOf.get(column.id) ?? []).map(({ id }) => standingFor(member, id)));
      const standing = standingFor(member, column.id as ModuleId);
      return standing.kind === 'never-assigned' ? null : { kind: standing.kind, fact: factOf(standing, day) };
    }),
  };
}

const newForDays = 60;

function aboutPerson({ person }: Member, today: CalendarDate): string[] {
  if (person.leave) return [person.leave.until ? `on leave until ${shortDate(person.leave.until, today)}` : 'on leave'];
  const age = (Date.parse(today) - Date.parse(person.hiredOn)) / 86_400_000;
  return age < newForDays ? ['new'] : [];
}

function summaryOf(module: { id: ModuleId; title: string }, placed: readonly Placed[]): ModuleSummary {
  const counts: ModuleSummary['counts'] = {};
  for (const { member } of placed) {
    const group = groupOf(standingFor(member, module.id).kind);
    counts[group] = (counts[group] ?? 0) + 1;
  }
  return { id: module.id, title: module.title, counts };
}
