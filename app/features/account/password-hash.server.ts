import { hash, verify } from '@node-rs/argon2';
import { atMost } from '../at-most.server';

/** argon2id, which is the library's own default. OWASP's parameters: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// Two fill two cores; more at once would only be slower together and keep lessons waiting.
const inTurn = atMost(2);

/**
 * The form in which a password is hashed and compared: NFKC, so that a letter typed on another keyboard, composed in
 * another way or in full width is the same letter (NIST SP 800-63B, 5.1.1.2). Nothing is cut off.
 */
function canonicalPassword(password: string): string {
  return password.normalize('NFKC');
}

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(canonicalPassword(password), cost));
}

export function verifyPassword({ hash: known, password }: { hash: string; password: string }): Promise<boolean> {
  return inTurn(() => verify(known, canonicalPassword(password)));
}
