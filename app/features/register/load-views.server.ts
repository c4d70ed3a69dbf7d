import type { Actor } from '~/domain/access/actor';
import { may } from '~/domain/access/policy';
import type { RegisterViewId } from '~/domain/ids';
import { findRegisterView, listRegisterViews, type RegisterView } from '~db/queries/register-views';
import type { Deps } from '../deps.server';

export interface ShownView {
  id: RegisterViewId;
  name: string;
  query: string;
  shared: boolean;
  /** Whose it is; null for one's own. */
  sharedBy: string | null;
}

/** Every view that somebody may open, by name. */
export async function loadViews({ db }: Pick<Deps, 'db'>, actor: Actor): Promise<ShownView[]> {
  return (await listRegisterViews(db, actor.employeeId)).map((view) => toShown(actor, view));
}

export async function loadView({ db }: Pick<Deps, 'db'>, actor: Actor, id: RegisterViewId): Promise<ShownView | undefined> {
  const view = await findRegisterView(db, actor.employeeId, id);
  return view && toShown(actor, view);
}

function toShown(actor: Actor, { id, name, query, shared, ownerId, ownerName }: RegisterView): ShownView {
  const isOwn = may(actor, { kind: 'change-register-view', ownerId });
  return { id, name, query, shared, sharedBy: isOwn ? null : ownerName };
}
