import type { CalendarDate } from '~/domain/calendar/calendar';
import type { ApiScope } from '~/domain/access/api-scope';
import type { ApiTokenId, EmployeeId } from '~/domain/ids';
import type { Db } from '../database';
import type { ApiTokenTable } from '../schema';

export interface ApiToken {
  id: ApiTokenId;
  name: string;
  /** The last four characters of what the program shows. */
  ending: string;
  scopes: readonly ApiScope[];
  /** Only records of this department; null for the whole register. */
  department: string | null;
  madeById: EmployeeId;
  madeAt: Date;
  /** The last day on which it works. */
  expiresOn: CalendarDate | null;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

type NewToken = Omit<ApiToken, 'lastUsedAt' | 'revokedAt'> & { tokenHash: string };

export async function insertApiToken(db: Db, token: NewToken): Promise<void> {
  await db
    .insertInto('api_token')
    .values({
      id: token.id,
      name: token.name,
      token_hash: token.tokenHash,
      ending: token.ending,
      scopes: token.scopes.join(' '),
      department: token.department,
      made_by_id: token.madeById,
      made_at: token.madeAt.toISOString(),
      expires_on: token.expiresOn,
    })
    .execute();
}

export async function findApiTokenByHash(db: Db, tokenHash: string): Promise<ApiToken | undefined> {
  const row = await db.selectFrom('api_token').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst();
  return row && toApiToken(row);
}

/** Every token that was ever made, the latest first, with the name of whoever made it. */
export async function listApiTokens(db: Db, limit: number): Promise<(ApiToken & { madeByName: string })[]> {
  const rows = await db
    .selectFrom('api_token')
    .innerJoin('employee', 'employee.id', 'api_token.made_by_id')
    .selectAll('api_token')
    .select('employee.name as made_by_name')
    .orderBy('api_token.made_at', 'desc')
    .orderBy('api_token.id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...toApiToken(row), madeByName: row.made_by_name }));
}

/** The token that it was when it worked until now; undefined when there is none, or it was revoked before. */
export async function revokeApiToken(db: Db, id: ApiTokenId, { byId, at }: { byId: EmployeeId; at: Date }): Promise<ApiToken | undefined> {
  const row = await db
    .updateTable('api_token')
    .set({ revoked_at: at.toISOString(), revoked_by_id: byId })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return row && toApiToken(row);
}

/** Writes down that it is used, unless that was done after `since`. */
export async function touchApiToken(db: Db, id: ApiTokenId, { at, since }: { at: Date; since: Date }): Promise<void> {
  await db
    .updateTable('api_token')
    .set({ last_used_at: at.toISOString() })
    .where('id', '=', id)
    .where((where) => where.or([where('last_used_at', 'is', null), where('last_used_at', '<', since.toISOString())]))
    .execute();
}

function toApiToken(row: ApiTokenTable): ApiToken {
  return {
    id: row.id as ApiTokenId,
    name: row.name,
    ending: row.ending,
    scopes: row.scopes.split(' ') as ApiScope[],
    department: row.department,
    madeById: row.made_by_id as EmployeeId,
    madeAt: new Date(row.made_at),
    expiresOn: row.expires_on as CalendarDate | null,
    lastUsedAt: row.last_used_at === null ? null : new Date(row.last_used_at),
    revokedAt: row.revoked_at === null ? null : new Date(row.revoked_at),
  };
}
