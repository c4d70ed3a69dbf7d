import type { Actor } from '~/domain/access/actor';
import type { ApiScope } from '~/domain/access/api-scope';
import type { CalendarDate } from '~/domain/calendar/calendar';
import { apiTokenId, type ApiTokenId } from '~/domain/ids';
import { inTransaction, type Db } from '~db/database';
import { insertApiToken, revokeApiToken } from '~db/queries/api-tokens';
import { insertAuditEntry } from '~db/queries/audit';
import type { Deps } from '../deps.server';
import { hashOfSecret, newSecret } from '../secret.server';

export interface WantedToken {
  name: string;
  scopes: readonly ApiScope[];
  department: string | null;
  expiresOn: CalendarDate | null;
}

interface By {
  actor: Actor;
  requestId: string;
}

/** Makes a token and answers it: the only time that it is known. */
export async function makeApiToken(deps: Deps, by: By, wanted: WantedToken): Promise<string> {
  const secret = `swt_${newSecret()}`;
  const id = apiTokenId.parse(deps.newId());
  await inTransaction(deps.db, async (tx) => {
    const made = { madeById: by.actor.employeeId, madeAt: deps.now() };
    await insertApiToken(tx, { ...wanted, ...made, id, tokenHash: hashOfSecret(secret), ending: secret.slice(-4) });
    await record(tx, deps, by, { deed: 'make-api-token', id, detail: { ...wanted, ending: secret.slice(-4) } });
  });
  return secret;
}

/** From now on it opens nothing; what it was called when it did until now. */
export async function endApiToken(deps: Deps, by: By, id: ApiTokenId): Promise<string | undefined> {
  return inTransaction(deps.db, async (tx) => {
    const token = await revokeApiToken(tx, id, { byId: by.actor.employeeId, at: deps.now() });
    if (token) await record(tx, deps, by, { deed: 'revoke-api-token', id, detail: { name: token.name, ending: token.ending } });
    return token?.name;
  });
}

function record(tx: Db, deps: Deps, { actor, requestId }: By, what: { deed: string; id: ApiTokenId; detail: Record<string, unknown> }) {
  return insertAuditEntry(tx, {
    ...{ id: deps.newId(), happenedAt: deps.now(), actorId: actor.employeeId, deed: what.deed, requestId },
    ...{ subjectKind: 'api-token', subjectId: what.id, detail: what.detail },
  });
}
