import { sql, type RawBuilder } from 'kysely';

/** True where this text expression, in lower case, holds the word, whatever its case. */
export function holdsWord(text: RawBuilder<string>, word: string): RawBuilder<boolean> {
  const matches = spellingsOf(word).map((spelling) => sql<boolean>`${text} like ${patternOf(spelling)} escape '\\'`);
  return sql<boolean>`(${sql.join(matches, sql` or `)})`;
}

/** SQLite knows the two cases of ASCII letters alone, so that “åström” is looked for as “ÅSTRÖM” and “Åström”, too. */
function spellingsOf(word: string): string[] {
  const lower = word.toLowerCase();
  if (/^[ -~]*$/.test(lower)) return [lower];
  const [first = '', ...rest] = lower;
  return [...new Set([lower, word.toUpperCase(), first.toUpperCase() + rest.join('')])];
}

function patternOf(text: string): string {
  return `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}

const personNames = sql<string>`lower(employee.name || ' ' || employee.number || ' ' || coalesce(employee.email, ''))`;

/** The word occurs in name, number or address; for statements that select from `employee`. */
export function personIsCalled(word: string): RawBuilder<boolean> {
  return holdsWord(personNames, word);
}

const personText = sql<string>`lower(employee.name || ' ' || employee.number || ' ' || coalesce(employee.email, '') || ' ' || employee.department || ' ' || employee.job_role)`;

/** The word occurs in number, name, address, department or job role; for statements that select from `employee`. */
export function personHoldsWord(word: string): RawBuilder<boolean> {
  return holdsWord(personText, word);
}
