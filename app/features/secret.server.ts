import { createHash, randomBytes } from 'node:crypto';

/** 256 bits that nobody guesses, url-safe: what opens a link, a calendar or the register to whoever holds it. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a secret. Without salt, so that it is found by it: 256 bits of chance need none. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
