import { peopleGroups, type PeopleGroup } from '~/domain/team/risk';

/** How the matrix shows its cells: with words, as marks alone, or one cell a course. */
export const matrixForms = ['words', 'marks', 'courses'] as const;
export type MatrixForm = (typeof matrixForms)[number];

/** What the address of the team page says. Whatever it does not know, it leaves out, so that an old link still opens. */
export interface TeamQuery {
  words: string;
  status: PeopleGroup | 'at-risk' | null;
  department: string | null;
  location: string | null;
  role: string | null;
  /** Only who reports to the supervisor directly. */
  direct: boolean;
  module: string | null;
  /** `risk`, `name`, `role` or the id of a module; a minus in front turns it around. */
  sort: string;
  /** null takes the form that fits the number of modules. */
  form: MatrixForm | null;
  /** Courses that are unfolded in the form of courses. */
  open: readonly string[];
  page: number;
  per: number;
}

export const pageSizes = [50, 100, 200] as const;

/** Nothing narrows it. */
export const wholeTeam: TeamQuery = {
  words: '',
  ...{ status: null, department: null, location: null, role: null, direct: false, module: null },
  ...{ sort: 'risk', form: null, open: [], page: 1, per: pageSizes[0] },
};

export function readTeamQuery(params: URLSearchParams): TeamQuery {
  const text = (name: string) => params.get(name)?.trim().slice(0, 100) || null;
  const status = text('status');
  const form = text('form');
  const per = Number(params.get('per'));
  const page = Number(params.get('page'));
  return {
    words: text('q') ?? '',
    status: status !== null && (status === 'at-risk' || Object.hasOwn(peopleGroups, status)) ? (status as TeamQuery['status']) : null,
    ...{ department: text('department'), location: text('location'), role: text('role'), module: text('module') },
    direct: params.get('line') === 'direct',
    sort: text('sort') ?? wholeTeam.sort,
    form: matrixForms.find((known) => known === form) ?? null,
    open: params.getAll('open').slice(0, 50),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    per: pageSizes.find((size) => size === per) ?? wholeTeam.per,
  };
}

/** The same list with these changes; whatever narrows or orders it anew begins at its first page. */
export function teamAddress(query: TeamQuery, changes: Partial<TeamQuery> = {}, path = '/team'): string {
  const next = { ...query, page: 1, ...changes };
  const params = new URLSearchParams();
  const put = (name: string, value: string | null) => value && params.append(name, value);
  put('q', next.words);
  put('status', next.status);
  for (const name of ['department', 'location', 'role', 'module'] as const) put(name, next[name]);
  put('line', next.direct ? 'direct' : null);
  put('sort', next.sort === wholeTeam.sort ? null : next.sort);
  put('form', next.form);
  for (const id of next.open) put('open', id);
  put('page', next.page === 1 ? null : String(next.page));
  put('per', next.per === wholeTeam.per ? null : String(next.per));
  const search = params.toString();
  return search === '' ? path : `${path}?${search}`;
}

/** Something keeps people or modules from view. */
export function isNarrowed({ words, status, department, location, role, direct, module }: TeamQuery): boolean {
  return words !== '' || direct || [status, department, location, role, module].some((value) => value !== null);
}
