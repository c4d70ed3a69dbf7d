import type { Catalog } from '~/catalog/catalog.server';
import type { TimeZone } from '~/domain/calendar/calendar';
import type { Db } from '~db/database';

/** A mail as a use case words it; the runtime decides whether SMTP or the outbox folder takes it. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Signs in the name of this installation, with its Ed25519 key. */
export interface Signer {
  /** The first characters of the public key's hash. */
  keyId: string;
  /** In base64url. */
  sign: (text: string) => string;
  verify: (text: string, signature: string) => boolean;
}

/** What use cases work with. Time, chance and the outside come from here, so that tests can hold them in hand. */
export interface Deps {
  db: Db;
  catalog: Catalog;
  now: () => Date;
  /** A new unguessable id, url-safe, at most 40 characters. */
  newId: () => string;
  sendMail: (mail: Mail) => Promise<void>;
  company: { name: string; timeZone: TimeZone };
  signer: Signer;
  /** Where the outside reaches us, without a slash at the end. */
  appUrl: string;
}
