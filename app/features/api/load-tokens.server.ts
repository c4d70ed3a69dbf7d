import { scopeWords, type ApiScope } from '~/domain/access/api-scope';
import { dateIn } from '~/domain/calendar/calendar';
import { clockTime, listed, recordDate } from '~/domain/calendar/in-words';
import type { ApiTokenId } from '~/domain/ids';
import { listApiTokens, type ApiToken } from '~db/queries/api-tokens';
import { listRegisterChoices } from '~db/queries/register-choices';
import type { Deps } from '../deps.server';
import { standingOfToken, type TokenStanding } from './find-token.server';

/** A token in the list, in words. */
export interface TokenRow {
  id: ApiTokenId;
  name: string;
  ending: string;
  reach: string;
  made: string;
  /** “until 27 Nov 2026”, or that it does not end by itself. */
  lasts: string;
  lastUsed: string | null;
  standing: TokenStanding;
}

export interface TokensPage {
  tokens: TokenRow[];
  departments: string[];
}

const shown = 200;

export async function loadTokens(deps: Deps): Promise<TokensPage> {
  const tokens = await listApiTokens(deps.db, shown);
  const rows = await Promise.all(tokens.map((token) => toRow(deps, token)));
  return { tokens: rows, departments: (await listRegisterChoices(deps.db)).departments };
}

async function toRow(deps: Deps, token: ApiToken & { madeByName: string }): Promise<TokenRow> {
  const dayOf = (instant: Date) => recordDate(dateIn(deps.company.timeZone, instant));
  const { lastUsedAt } = token;
  return {
    id: token.id,
    name: token.name,
    ending: token.ending,
    reach: reachOf(token),
    made: `${dayOf(token.madeAt)}, ${token.madeByName}`,
    lasts: token.expiresOn === null ? 'Does not end by itself' : `Until ${recordDate(token.expiresOn)}`,
    lastUsed: lastUsedAt && `${dayOf(lastUsedAt)}, ${clockTime(deps.company.timeZone, lastUsedAt)}`,
    standing: await standingOfToken(deps, token),
  };
}

const scopeNames: Record<ApiScope, string> = { 'certifications:read': 'certifications', 'seals:read': 'daily signatures' };

function reachOf({ scopes, department }: ApiToken): string {
  const known = scopes.filter((scope) => scope in scopeWords).map((scope) => scopeNames[scope]);
  return `Reads ${listed(known)}${department === null ? '' : ` of ${department} alone`}`;
}
