/** The number that stands on a certificate: `SW-2026-000123`, a running number within the year of issue. */
export function printedNumber(year: number, running: number): string {
  return `SW-${year}-${String(running).padStart(runningDigits, '0')}`;
}

const runningDigits = 6;

/** The running number within a printed one. Throws on anything that `printedNumber` did not make. */
export function runningNumber(printed: string): number {
  const match = /^SW-\d{4}-(\d{6,})$/.exec(printed);
  if (!match) throw new Error(`${printed} is not a certificate number`);
  return Number(match[1]);
}

/** Crockford's base 32: no I, L, O and U, so that no two characters look alike and no words come out. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 20;
const groupLength = 5;

/** How many random bytes a verification code is made of. */
export const codeBytes = 13;

/**
 * The code by which a stranger checks a certificate: `K7QM4-TXW9R-2D8HV-0NB3C`, a hundred bits taken from the front of
 * `bytes`. Throws when there are fewer than 13 of them.
 */
export function verificationCode(bytes: Uint8Array): string {
  if (bytes.length < codeBytes) throw new Error(`A verification code needs ${codeBytes} random bytes`);
  let bits = 0n;
  for (const byte of bytes.subarray(0, codeBytes)) bits = (bits << 8n) | BigInt(byte);
  bits >>= BigInt(codeBytes * 8 - codeLength * 5);
  let characters = '';
  for (let index = 0; index < codeLength; index += 1) {
    characters = alphabet.charAt(Number(bits & 31n)) + characters;
    bits >>= 5n;
  }
  return inGroups(characters);
}

/**
 * Reads a code as people type it: any case, spaces and dashes anywhere, O for 0, I or L for 1. Undefined when it cannot
 * be a code.
 */
export function parseVerificationCode(typed: string): string | undefined {
  if (typed.length > 200) return undefined;
  const characters = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}.]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{20}$/.test(characters) ? inGroups(characters) : undefined;
}

function inGroups(characters: string): string {
  const groups: string[] = [];
  for (let start = 0; start < characters.length; start += groupLength) groups.push(characters.slice(start, start + groupLength));
  return groups.join('-');
}
