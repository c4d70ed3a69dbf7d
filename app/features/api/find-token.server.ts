import type { ApiScope } from '~/domain/access/api-scope';
import { dateIn } from '~/domain/calendar/calendar';
import { findApiTokenByHash, touchApiToken, type ApiToken } from '~db/queries/api-tokens';
import { stillMay } from '../account/still-may.server';
import type { Deps } from '../deps.server';
import { hashOfSecret } from '../secret.server';

/** Why a token does not count, or that it does. */
export type TokenStanding = 'counts' | 'revoked' | 'expired' | 'maker-may-not';

/** The token that a program showed, when it counts now. That it was used is written down once a minute. */
export async function findCountingToken(deps: Deps, secret: string): Promise<ApiToken | undefined> {
  const token = await findApiTokenByHash(deps.db, hashOfSecret(secret));
  if (!token || (await standingOfToken(deps, token)) !== 'counts') return undefined;
  const at = deps.now();
  await touchApiToken(deps.db, token.id, { at, since: new Date(at.getTime() - 60_000) });
  return token;
}

/** It counts while it is neither revoked nor over, and while whoever made it could make it today. */
export async function standingOfToken(deps: Deps, token: ApiToken): Promise<TokenStanding> {
  if (token.revokedAt) return 'revoked';
  if (token.expiresOn && token.expiresOn < dateIn(deps.company.timeZone, deps.now())) return 'expired';
  return (await stillMay(deps, token.madeById, { kind: 'manage-api-tokens' })) ? 'counts' : 'maker-may-not';
}

export function hasScope(token: ApiToken, scope: ApiScope): boolean {
  return token.scopes.includes(scope);
}
