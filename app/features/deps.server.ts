import type { Catalog } from '~/catalog/catalog.server';
import type { TimeZone } from '~/domain/calendar/calendar';
import type { Db } from '~db/database';
import type { Seal } from './seal.server';

/** A mail as it leaves; the runtime decides whether SMTP or the outbox folder takes it. */
export interface Mail {
  /** Makes the Message-ID: the same mail sent again is recognised as the same. */
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Where one stops what is not obligatory in it; null when all of it is. */
  unsubscribeUrl: string | null;
}

/** Signs in the name of this installation, with its Ed25519 key. */
export interface Signer {
  /** The first characters of the public key's hash. */
  keyId: string;
  /** In base64url. */
  sign: (text: string) => string;
  verify: (text: string, signature: string) => boolean;
  /** The public half, as JSON Web Keys have it (RFC 8037). */
  publicJwk: { kty: 'OKP'; crv: 'Ed25519'; x: string };
  /** A compact JSON Web Token with these claims, by EdDSA. */
  signJwt: (claims: Record<string, unknown>, header: { kid: string; typ: string }) => Promise<string>;
}

/** What use cases work with. Time, chance and the outside come from here, so that tests can hold them in hand. */
export interface Deps {
  db: Db;
  catalog: Catalog;
  now: () => Date;
  /** A new unguessable id, url-safe, at most 40 characters. */
  newId: () => string;
  /** Hands a mail over, and throws when it is not taken. Use cases put mails into the outbox instead (features/mail). */
  sendMail: (mail: Mail) => Promise<void>;
  /** What is closed for one purpose opens for no other. */
  seal: (purpose: 'mail' | 'unsubscribe' | 'cursor') => Seal;
  company: { name: string; timeZone: TimeZone };
  signer: Signer;
  /** The data folder, for files that wait there. */
  folder: string;
  /** Where the outside reaches us, without a slash at the end. */
  appUrl: string;
}
