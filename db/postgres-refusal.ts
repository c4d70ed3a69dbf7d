import { DatabaseRefused } from './sqlite-file';

const sentences: Record<string, string> = {
  ECONNREFUSED: 'does not answer. Check that it runs, and the host and port of DATABASE_URL.',
  ETIMEDOUT: 'does not answer. Check that it runs, and the host and port of DATABASE_URL.',
  ENOTFOUND: 'has a host name that nobody knows. Check the host of DATABASE_URL.',
  '28P01': 'does not take this user and password. Check both in DATABASE_URL.',
  '28000': 'does not let this user in. Check its access rules (pg_hba.conf).',
  '3D000': 'has no such database. Make it with createdb, or mend the name in DATABASE_URL.',
  '42501': 'does not give this user the rights it needs. Make it the owner of its database.',
};

/** What an operator can mend about the connection, as a sentence without the password; anything else as it is. */
export function asRefusal(error: unknown): unknown {
  const code = String((error as { code?: unknown } | null)?.code);
  const sentence = sentences[code];
  return sentence ? new DatabaseRefused(`The PostgreSQL server ${sentence}`) : error;
}
