import type { Actor } from '~/domain/access/actor';
import { may } from '~/domain/access/policy';
import type { RegisterViewId } from '~/domain/ids';
import { readRegisterFilter } from '~/domain/register/read-register-filter';
import { filterQuery } from '~/domain/register/register-filter';
import { inTransaction, isUniqueViolation, type Db } from '~db/database';
import { insertAuditEntry } from '~db/queries/audit';
import {
  deleteRegisterView,
  findRegisterView,
  insertRegisterView,
  updateRegisterView,
  type RegisterView,
} from '~db/queries/register-views';
import type { Deps } from '../deps.server';

interface By {
  actor: Actor;
  requestId: string;
}

export type KeepViewResult = { kind: 'kept'; id: RegisterViewId } | { kind: 'name-taken' } | { kind: 'no-such-view' };

/** Keeps a filter of the register under a name of one's own; only what the register understands of the query is kept. */
export function saveView(deps: Deps, by: By, wanted: { name: string; query: string; shared: boolean }): Promise<KeepViewResult> {
  return unlessTaken(async () => {
    const id = deps.newId() as RegisterViewId;
    const query = filterQuery(readRegisterFilter(new URLSearchParams(wanted.query)));
    await inTransaction(deps.db, async (tx) => {
      await insertRegisterView(tx, { id, ownerId: by.actor.employeeId, ...wanted, query }, deps.now());
      await audit(tx, deps, by, 'save-register-view', id, { ...wanted, query });
    });
    return { kind: 'kept', id };
  });
}

/** Renames a view of one's own, shares it or stops sharing it. */
export function changeView(
  deps: Deps,
  by: By,
  { id, name, shared }: { id: RegisterViewId; name: string; shared: boolean },
): Promise<KeepViewResult> {
  return unlessTaken(() =>
    inTransaction(deps.db, async (tx) => {
      const view = await ownView(tx, by.actor, id);
      if (!view) return { kind: 'no-such-view' };
      await updateRegisterView(tx, id, { name, shared });
      await audit(tx, deps, by, 'change-register-view', id, { name, shared, before: { name: view.name, shared: view.shared } });
      return { kind: 'kept', id };
    }),
  );
}

export function deleteView(deps: Deps, by: By, id: RegisterViewId): Promise<{ kind: 'deleted' } | { kind: 'no-such-view' }> {
  return inTransaction(deps.db, async (tx) => {
    const view = await ownView(tx, by.actor, id);
    if (!view) return { kind: 'no-such-view' };
    await deleteRegisterView(tx, id);
    await audit(tx, deps, by, 'delete-register-view', id, { name: view.name, query: view.query });
    return { kind: 'deleted' };
  });
}

async function ownView(tx: Db, actor: Actor, id: RegisterViewId): Promise<RegisterView | undefined> {
  const view = await findRegisterView(tx, actor.employeeId, id);
  return view && may(actor, { kind: 'change-register-view', ownerId: view.ownerId }) ? view : undefined;
}

async function unlessTaken(work: () => Promise<KeepViewResult>): Promise<KeepViewResult> {
  try {
    return await work();
  } catch (error) {
    if (isUniqueViolation(error)) return { kind: 'name-taken' };
    throw error;
  }
}

function audit(tx: Db, deps: Deps, { actor, requestId }: By, deed: string, subjectId: string, detail: Record<string, unknown>) {
  return insertAuditEntry(tx, {
    ...{ id: deps.newId(), happenedAt: deps.now(), actorId: actor.employeeId, deed, subjectKind: 'register-view', subjectId, detail },
    requestId,
  });
}
