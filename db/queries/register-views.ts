import type { EmployeeId, RegisterViewId } from '~/domain/ids';
import type { Db } from '../database';

/** A filter of the register that HR keeps under a name. */
export interface RegisterView {
  id: RegisterViewId;
  ownerId: EmployeeId;
  ownerName: string;
  name: string;
  /** As it stands in the address of the register. */
  query: string;
  /** Everybody in HR sees it; only its owner changes it. */
  shared: boolean;
}

/** One's own and those that others share, by name. */
export async function listRegisterViews(db: Db, readerId: EmployeeId): Promise<RegisterView[]> {
  const rows = await visibleTo(db, readerId).orderBy('view.name').orderBy('view.id').execute();
  return rows.map(toView);
}

/** Undefined for somebody else's that is not shared, as for one that never was. */
export async function findRegisterView(db: Db, readerId: EmployeeId, id: RegisterViewId): Promise<RegisterView | undefined> {
  const row = await visibleTo(db, readerId).where('view.id', '=', id).executeTakeFirst();
  return row && toView(row);
}

/** @throws on a second view of this name by this owner. */
export async function insertRegisterView(db: Db, view: Omit<RegisterView, 'ownerName'>, savedAt: Date): Promise<void> {
  const { id, ownerId, name, query, shared } = view;
  await db
    .insertInto('register_view')
    .values({ id, owner_id: ownerId, name, query, shared: shared ? 1 : 0, saved_at: savedAt.toISOString() })
    .execute();
}

/** @throws on a second view of this name by its owner. */
export async function updateRegisterView(
  db: Db,
  id: RegisterViewId,
  { name, shared }: Pick<RegisterView, 'name' | 'shared'>,
): Promise<void> {
  await db
    .updateTable('register_view')
    .set({ name, shared: shared ? 1 : 0 })
    .where('id', '=', id)
    .execute();
}

export async function deleteRegisterView(db: Db, id: RegisterViewId): Promise<void> {
  await db.deleteFrom('register_view').where('id', '=', id).execute();
}

function visibleTo(db: Db, readerId: EmployeeId) {
  return db
    .selectFrom('register_view as view')
    .innerJoin('employee as owner', 'owner.id', 'view.owner_id')
    .selectAll('view')
    .select('owner.name as owner_name')
    .where((where) => where.or([where('view.owner_id', '=', readerId), where('view.shared', '=', 1)]));
}

type ViewRow = Awaited<ReturnType<ReturnType<typeof visibleTo>['executeTakeFirstOrThrow']>>;

function toView(row: ViewRow): RegisterView {
  return {
    id: row.id as RegisterViewId,
    ownerId: row.owner_id as EmployeeId,
    ownerName: row.owner_name,
    name: row.name,
    query: row.query,
    shared: row.shared === 1,
  };
}
