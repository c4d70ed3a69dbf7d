import type { PersonRow } from './read-person-row';
import { mostUsed, sharedFacts, spelledAs, spellingsOf, type SharedFact, type SharedFacts } from './spelling';

/** A value of the file that is taken over in another spelling. */
export interface Respelling {
  fact: SharedFact;
  typed: string;
  taken: string;
  rows: number;
}

/**
 * The rows of a file in one spelling for one thing: that of the people employed beside it, and else the most frequent in
 * the file itself, so that a file with everybody can change a spelling.
 */
export function respellRows(rows: readonly PersonRow[], beside: readonly SharedFacts[]): { rows: PersonRow[]; respellings: Respelling[] } {
  const respellings = sharedFacts.flatMap((fact) => respellingsOf(fact, rows, beside));
  const taken = new Map(respellings.map(({ fact, typed, taken: spelling }) => [`${fact} ${typed}`, spelling]));
  const respelled = (row: PersonRow) =>
    Object.fromEntries(
      sharedFacts.flatMap((fact) => (row[fact] === undefined ? [] : [[fact, taken.get(`${fact} ${row[fact]}`) ?? row[fact]]])),
    );
  return { rows: respellings.length === 0 ? [...rows] : rows.map((row) => ({ ...row, ...respelled(row) })), respellings };
}

function respellingsOf(fact: SharedFact, rows: readonly PersonRow[], beside: readonly SharedFacts[]): Respelling[] {
  const inUse = spellingsOf(beside.map((person) => [person[fact], 1]));
  const counts = new Map<string, number>();
  for (const { [fact]: typed } of rows) if (typed !== undefined) counts.set(typed, (counts.get(typed) ?? 0) + 1);
  const inFile = spellingsOf(counts);
  return [...counts].flatMap(([typed, times]) => {
    const taken = mostUsed(typed, inUse) === undefined ? (mostUsed(typed, inFile) ?? typed) : spelledAs(typed, inUse);
    return taken === typed ? [] : [{ fact, typed, taken, rows: times }];
  });
}
