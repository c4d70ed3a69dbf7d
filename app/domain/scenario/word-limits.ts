import { plainText } from '../content/plain-text';
import type { RichText } from '../content/rich-text';
import type { FilePath, Finding } from './finding';
import type { Scenario } from './scenario';

/** How many words each kind of text should have (the style guide, "Reading level and length"). */
const limits = {
  line: { least: 0, most: 35 },
  reply: { least: 0, most: 30 },
  feedback: { least: 15, most: 50 },
  ending: { least: 0, most: 65 },
} as const;

/** Texts that are longer, or feedback that is shorter, than people read well. */
export function wordFindings({ turns, endings }: Scenario): Finding[] {
  return [
    ...turns.flatMap((turn, index) => [
      ...turn.says.flatMap((line, number) => limit('line', line.text, ['turns', index, 'says', number])),
      ...turn.replies.flatMap((reply, number) => [
        ...limit('reply', reply.text, ['turns', index, 'replies', number, 'text']),
        ...limit('feedback', reply.feedback, ['turns', index, 'replies', number, 'feedback']),
      ]),
    ]),
    ...endings.flatMap((ending, index) => limit('ending', ending.text, ['endings', index, 'text'])),
  ];
}

function limit(what: keyof typeof limits, text: RichText, at: FilePath): Finding[] {
  const words = plainText(text)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const { least, most } = limits[what];
  if (words > most) return [{ kind: 'too-long', what, words, most, at }];
  return what === 'feedback' && words < least ? [{ kind: 'too-short', what, words, least, at }] : [];
}
