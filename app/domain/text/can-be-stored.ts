/* They turn the direction of all the writing after them around, on every page that shows the text. */
const turning = /[\u202A-\u202E\u2066-\u2069]/u;

/** Whether a text of one or many lines can be kept and shown: without NUL, half characters and marks that turn writing around. */
export function canBeStored(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed() && !turning.test(text);
}
