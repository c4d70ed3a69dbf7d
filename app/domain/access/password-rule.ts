export const shortestPassword = 8;
export const longestPassword = 128;

/** What a password must not be guessed from. */
export interface PasswordOwner {
  name: string;
  email: string;
  company: string;
}

export type PasswordProblem =
  | { kind: 'too-short' }
  | { kind: 'too-long' }
  | { kind: 'cannot-be-stored' }
  | { kind: 'well-known' }
  | { kind: 'sequence' }
  | { kind: 'about-you' };

/**
 * What is wrong with a new password, or undefined when it will do. There are no rules about kinds of characters: they
 * make passwords worse (NIST SP 800-63B). `wellKnown` holds breached and common ones, in lower case. Characters are
 * counted after NFKC, the form that is hashed.
 */
export function passwordProblem(password: string, owner: PasswordOwner, wellKnown: ReadonlySet<string>): PasswordProblem | undefined {
  if (password.includes('\0') || !password.isWellFormed()) return { kind: 'cannot-be-stored' };
  const characters = [...password.normalize('NFKC')];
  if (characters.length < shortestPassword) return { kind: 'too-short' };
  if (characters.length > longestPassword) return { kind: 'too-long' };
  const plain = characters.join('').toLowerCase();
  if (isSequence(plain)) return { kind: 'sequence' };
  if (isWellKnown(plain, wellKnown)) return { kind: 'well-known' };
  if (isAbout(plain, owner)) return { kind: 'about-you' };
  return undefined;
}

/** One or two characters over and over, a short piece repeated, or a run along the alphabet, the digits or a keyboard. */
function isSequence(plain: string): boolean {
  return new Set(plain).size <= 2 || /^(.{1,4})\1+.{0,3}$/u.test(plain) || isRun(plain.replace(/[^\p{L}\p{N}]/gu, ''));
}

const runs = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
].flatMap((run) => [run, [...run].reverse().join('')]);

/** Made of at most two pieces of runs: `12345678`, `abcd1234`, `qwerty123456`. */
function isRun(plain: string): boolean {
  if (plain.length < 4) return false;
  const isPiece = (text: string) => text.length === 0 || runs.some((run) => run.includes(text));
  for (let cut = 0; cut <= plain.length; cut += 1) {
    if (isPiece(plain.slice(0, cut)) && isPiece(plain.slice(cut))) return plain.length / 2 >= 3;
  }
  return false;
}

/** The password itself, or a well-known word dressed up: `P@ssw0rd2026!` is `password`. */
function isWellKnown(plain: string, wellKnown: ReadonlySet<string>): boolean {
  if (wellKnown.has(plain)) return true;
  return spellings(plain).some((word) => wellKnown.has(word));
}

/** The bare words behind dressed-up spellings: up to six digits and signs around them taken off, signs read as letters. */
function spellings(plain: string): string[] {
  const trimmed = (text: string) => /^[^\p{L}]{0,3}(.*?)[^\p{L}]{0,6}$/u.exec(text)?.[1] ?? text;
  const letters = (text: string) => text.replace(/[@4310$578!]/g, (sign) => signs[sign] ?? sign);
  return [trimmed(plain), letters(trimmed(plain)), trimmed(letters(plain)), letters(plain)].filter((word) => word.length >= 4);
}

const signs: Record<string, string> = { '@': 'a', '4': 'a', '3': 'e', '1': 'i', '!': 'i', '0': 'o', $: 's', '5': 's', '7': 't', '8': 'b' };

/** Little remains once the parts of the owner's name and address and the company's name are taken out. */
function isAbout(plain: string, { name, email, company }: PasswordOwner): boolean {
  const pieces = [name, email, company, 'servewell']
    .flatMap((text) =>
      text
        .normalize('NFKC')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
    )
    .filter((piece) => piece.length >= 3)
    .sort((one, other) => other.length - one.length);
  const rest = pieces.reduce((text, piece) => text.replaceAll(piece, ''), plain);
  return rest.length < plain.length && rest.replace(/[^\p{L}]/gu, '').length < 4 && rest.length < shortestPassword;
}
