export type TextEncoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';

/**
 * Reads the bytes of a file as text: by its byte order mark, else as UTF-8 when all of it is, else as the Windows-1252
 * that older spreadsheets write. What no text can hold becomes U+FFFD, which later counts as a mistake.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const { text, encoding } = decoded(bytes);
  return { text: text.replaceAll('\0', '\uFFFD'), encoding };
}

function decoded(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: fromWindows(bytes), encoding: 'Windows-1252' };
  }
}

/* What Windows-1252 has between 80 and 9F, where Latin-1 has control characters. Node 20's own decoder reads Latin-1. */
const between = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ';

function fromWindows(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes).replace(/[\x80-\x9F]/g, (sign) => between.charAt(sign.charCodeAt(0) - 0x80));
}
