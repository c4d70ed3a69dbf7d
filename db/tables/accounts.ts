import type { ColumnType } from 'kysely';
import type { Claim, Instant } from './values';

/** timestamptz on PostgreSQL and text on SQLite. We write text, which both take; what is read goes through `new Date`. */
type AccountInstant = ColumnType<Instant | Date, Instant, Instant>;
type AccountInstantOrNull = ColumnType<Instant | Date | null, Instant | null, Instant | null>;

/** Somebody who can sign in. better-auth calls it the user. */
export interface AccountUserTable {
  id: string;
  employee_id: string;
  name: string;
  /** The employee's, held equal by the database. */
  email: string;
  /** boolean on PostgreSQL, which takes 0 and 1, too. */
  email_verified: ColumnType<Claim | boolean, Claim, Claim>;
  image: string | null;
  created_at: AccountInstant;
  updated_at: AccountInstant;
  /** Set: the account was closed, and none of its sessions count. */
  disabled_at: AccountInstantOrNull;
}

export interface AccountSessionTable {
  id: string;
  user_id: string;
  /** What the cookie carries, signed. */
  token: string;
  ip_address: string | null;
  user_agent: string | null;
  expires_at: AccountInstant;
  created_at: AccountInstant;
  updated_at: AccountInstant;
}

/** A way to prove who one is: the password, later other providers. better-auth calls it the account. */
export interface AccountCredentialTable {
  id: string;
  user_id: string;
  account_id: string;
  provider_id: string;
  /** An argon2id hash. */
  password: string | null;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: AccountInstantOrNull;
  refresh_token_expires_at: AccountInstantOrNull;
  scope: string | null;
  created_at: AccountInstant;
  updated_at: AccountInstant;
}

/** better-auth's own short-lived values. */
export interface AccountVerificationTable {
  id: string;
  identifier: string;
  value: string;
  expires_at: AccountInstant;
  created_at: AccountInstant;
  updated_at: AccountInstant;
}

/** A link that does one thing once. Only its hash is kept, so that the database opens no account. */
export interface OneTimeLinkTable {
  id: string;
  kind: 'invitation' | 'reset' | 'set-up';
  /** SHA-256 of the token, base64url. */
  token_hash: string;
  /** null for the set-up of a new installation. */
  employee_id: string | null;
  created_by_id: string | null;
  created_at: Instant;
  expires_at: Instant;
  used_at: Instant | null;
  /** A newer link took its place. */
  withdrawn_at: Instant | null;
}

/** Failed sign-ins, by account and address and by address; the keys are hashes, since people type passwords as addresses. */
export interface SignInThrottleTable {
  key: string;
  failures: number;
  last_failed_at: Instant | null;
  /** When this person last signed in from this address. */
  last_entered_at: Instant | null;
  touched_at: Instant;
}
