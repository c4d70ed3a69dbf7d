const opensAfter = /[\s([{“‘—–/-]/;
const closesBefore = /[\s.,;:!?)\]}…”’]/;

/**
 * Straight quotation marks as print has them, and three dots as one sign. Authors type straight ones, because props are
 * strings. At the edge of a piece of text the neighbour on the other side decides.
 */
export function typographic(text: string): string {
  const dotted = text.replaceAll('...', '…');
  return dotted.replace(/["']/g, (sign, at: number) => {
    const opening = opens(at === 0 ? undefined : dotted[at - 1], dotted[at + 1]);
    if (sign === '"') return opening ? '“' : '”';
    return opening ? '‘' : '’';
  });
}

function opens(before: string | undefined, after: string | undefined): boolean {
  // A mark right behind another one opens or closes like it: "'Soon' is no time."
  if (before === '"' || before === "'") return after !== undefined && !closesBefore.test(after);
  if (before !== undefined) return opensAfter.test(before);
  return after !== undefined && !closesBefore.test(after);
}
