/** The known word that was probably meant, or undefined when none is near. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const near = known
    .map((candidate) => ({ candidate, distance: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance <= Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3)))
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.candidate;
}

/** Ends a complaint about an unknown word: with the near one, or with all that may stand there. */
export function suggestion(word: string, known: readonly string[]): string {
  const near = nearestWord(word, known);
  if (near !== undefined) return `Did you mean \`${near}\`?`;
  return known.length === 0 ? 'Nothing may stand here.' : `Known are ${quoted(known)}.`;
}

export function quoted(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}

/** Levenshtein distance: letters to add, drop or change. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
