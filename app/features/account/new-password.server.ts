import { passwordProblem, type PasswordOwner, type PasswordProblem } from '~/domain/access/password-rule';
import { commonPasswords } from './common-passwords.server';
import { hashPassword } from './password-hash.server';

const wellKnown: ReadonlySet<string> = new Set(commonPasswords.split(/\s+/));

export type NewPassword = { kind: 'hashed'; hash: string } | { kind: 'bad-password'; problem: PasswordProblem };

/** Judges a new password and hashes it. Call it outside of transactions: it takes its time and its turn. */
export async function hashNewPassword(password: string, owner: PasswordOwner): Promise<NewPassword> {
  const problem = passwordProblem(password, owner, wellKnown);
  return problem ? { kind: 'bad-password', problem } : { kind: 'hashed', hash: await hashPassword(password) };
}
