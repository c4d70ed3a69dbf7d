import { plainText } from '~/domain/content/plain-text';
import type { RichText } from '~/domain/content/rich-text';

/** An option as far as its length can give it away. */
export interface WeighedOption {
  text: RichText;
  right: boolean;
}

/** How much longer than the longest other option a right one may be (the style guide, "No cues"). */
const mostPercentLonger = 10;
/** Nobody sees a difference of fewer letters. */
const fewestLettersSeen = 6;

/** Index of a right option that stands out by its length; undefined when none does. */
export function standsOut(options: readonly WeighedOption[]): number | undefined {
  const longestWrong = Math.max(0, ...options.filter(({ right }) => !right).map(lengthOf));
  const found = options.findIndex((option) => {
    const more = lengthOf(option) - longestWrong;
    return option.right && more >= fewestLettersSeen && more * 100 > mostPercentLonger * longestWrong;
  });
  return longestWrong === 0 || found < 0 ? undefined : found;
}

/** Whether the right one of these options is longer than all others. */
export function rightIsLongest(options: readonly WeighedOption[]): boolean {
  const lengthsOf = (right: boolean) => options.filter((option) => option.right === right).map(lengthOf);
  return Math.max(...lengthsOf(true)) > Math.max(...lengthsOf(false));
}

function lengthOf({ text }: WeighedOption): number {
  return plainText(text).length;
}
