import { filterFields, filterNames } from './filter-fields';
import type { RegisterFilter } from './register-filter';

/**
 * Reads the query string of a screen; of a parameter that comes twice the first one counts, and what says nothing or
 * cannot be understood filters nothing.
 */
export function readRegisterFilter(query: URLSearchParams): RegisterFilter {
  const read = filterNames.flatMap((name) => {
    const field = filterFields[name].schema.safeParse(query.get(name) ?? undefined);
    return field.success ? [[name, field.data]] : [];
  });
  return Object.fromEntries(read) as RegisterFilter;
}

export type FilterReading = { ok: true; filter: RegisterFilter } | { ok: false; problems: string[] };

/**
 * Reads what a program asks for: whatever it would have filtered in vain is a problem, told in a sentence. `others` are
 * the parameters that are not filters.
 */
export function checkRegisterFilter(query: URLSearchParams, others: readonly string[] = []): FilterReading {
  const problems = [...new Set(query.keys())].flatMap((name) => problemWith(query, name, others));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, filter: readRegisterFilter(query) };
}

function problemWith(query: URLSearchParams, name: string, others: readonly string[]): string[] {
  const shown = name.slice(0, 40);
  if (query.getAll(name).length > 1) return [`“${shown}” may be given once.`];
  if (others.includes(name) || query.get(name) === '') return [];
  if (!isFilter(name)) return [`There is no parameter “${shown}”. There are ${[...filterNames, ...others].join(', ')}.`];
  const { schema, expects } = filterFields[name];
  return schema.safeParse(query.get(name)).success ? [] : [`“${name}” takes ${expects}.`];
}

function isFilter(name: string): name is keyof RegisterFilter {
  return Object.hasOwn(filterFields, name);
}
