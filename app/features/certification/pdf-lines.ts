/** Whether a text, set in one line, stays within the width. */
type Fits = (text: string) => boolean;

/** Where a line may end: after a space or a hyphen in words, after a slash in addresses. */
export const breaksAfter = { words: /(?<=[ -])/, address: /(?<=\/)/ };

/**
 * Breaks a text into lines where it may, and within a piece only where it must. Spaces
 * stay at the end of their line, so that lines read one after the other are the text.
 */
export function brokenIntoLines(text: string, fits: Fits, breaks = breaksAfter.words): string[] {
  const lines: string[] = [];
  for (const piece of text.split(breaks)) {
    const last = lines.at(-1);
    if (last !== undefined && fits((last + piece).trimEnd())) lines[lines.length - 1] = last + piece;
    else lines.push(...brokenWithin(piece, fits));
  }
  return lines;
}

/** Keeps as many lines as there is room for; an ellipsis says that there was more. */
export function cutToLines(lines: readonly string[], count: number, fits: Fits): string[] {
  if (lines.length <= count) return [...lines];
  const kept = lines.slice(0, count);
  let last = [...(kept.pop() ?? '').trimEnd()];
  while (last.length > 0 && !fits(`${last.join('')}…`)) last = last.slice(0, -1);
  return [...kept, `${last.join('')}…`];
}

function brokenWithin(piece: string, fits: Fits): string[] {
  if (fits(piece.trimEnd())) return [piece];
  const parts: string[] = [];
  for (const character of piece) {
    const last = parts.at(-1);
    if (last !== undefined && fits(last + character)) parts[parts.length - 1] = last + character;
    else parts.push(character);
  }
  return parts;
}
