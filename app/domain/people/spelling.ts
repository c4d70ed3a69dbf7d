/** The facts of an employee that people share, so that one thing should not be spelled in two ways. */
export const sharedFacts = ['department', 'location', 'jobRole'] as const;
export type SharedFact = (typeof sharedFacts)[number];
export type SharedFacts = Readonly<Record<SharedFact, string>>;

/** Spellings of one fact with how many people have each, by what those of the same have in common. */
export type Spellings = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Without case and further spaces: what two spellings of the same have in common. */
function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** One spelling may come several times; its people are added up. */
export function spellingsOf(used: Iterable<readonly [spelling: string, people: number]>): Spellings {
  const all = new Map<string, Map<string, number>>();
  for (const [spelling, people] of used) {
    const key = folded(spelling);
    const alike = all.get(key) ?? new Map<string, number>();
    alike.set(spelling, (alike.get(spelling) ?? 0) + people);
    all.set(key, alike);
  }
  return all;
}

/** The spelling of this that most people have; undefined where nobody has it in any. */
export function mostUsed(text: string, spellings: Spellings): string | undefined {
  const alike = [...(spellings.get(folded(text)) ?? [])];
  return alike.sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** What was typed, or the spelling in use where it differs from that only in case or spaces. */
export function spelledAs(typed: string, inUse: Spellings): string {
  return inUse.get(folded(typed))?.has(typed) ? typed : (mostUsed(typed, inUse) ?? typed);
}

/** Somebody’s facts in the spelling of the others, and which of them were typed in another one. */
export function spelledAsOthers<Facts extends SharedFacts>(
  typed: Facts,
  others: Readonly<Record<SharedFact, Spellings>>,
): { facts: Facts; respelled: SharedFact[] } {
  const taken = Object.fromEntries(sharedFacts.map((fact) => [fact, spelledAs(typed[fact], others[fact])]));
  return { facts: { ...typed, ...taken }, respelled: sharedFacts.filter((fact) => taken[fact] !== typed[fact]) };
}
