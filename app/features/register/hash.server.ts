import { createHash } from 'node:crypto';

/** SHA-256 in lower-case hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A salted hash: it proves the text to whoever has the salt, and says nothing to anybody else. */
export function commitmentTo(text: string, salt: string): string {
  return sha256(`${salt}\n${text}`);
}
