import type { Actor, GrantedRole } from '~/domain/access/actor';
import { hasLeft } from '~/domain/access/employment';
import { may } from '~/domain/access/policy';
import { dateIn } from '~/domain/calendar/calendar';
import { nearDate } from '~/domain/calendar/in-words';
import { employeeId, type EmployeeId } from '~/domain/ids';
import { countPeople, listPeople, type PersonRow } from '~db/queries/people';
import type { Deps } from '../deps.server';

export const peopleOnAPage = 50;

/** Whether somebody can sign in; `until` in words. */
export type AccountState =
  | { kind: 'left' }
  | { kind: 'open' }
  | { kind: 'closed' }
  | { kind: 'invited'; until: string }
  | { kind: 'invitation-ran-out' }
  | { kind: 'no-email' }
  | { kind: 'none' };

/** A row of the list, with what the actor may do about it. */
export interface ListedPerson {
  id: EmployeeId;
  number: string;
  name: string;
  email: string | null;
  department: string;
  jobRole: string;
  roles: readonly GrantedRole[];
  account: AccountState;
  canInvite: boolean;
  canClose: boolean;
  canOpen: boolean;
}

export interface PeoplePage {
  people: ListedPerson[];
  search: string;
  total: number;
  page: number;
  pages: number;
  /** Of whom the closing is to be confirmed. */
  closing: ListedPerson | undefined;
}

/** One page of the list of employees, by name. */
export async function loadPeople(
  deps: Deps,
  actor: Actor,
  asked: { search: string; page: number; closing: string | null },
): Promise<PeoplePage> {
  const search = asked.search.slice(0, 100).replace(/\s+/g, ' ').trim();
  const filter = { words: search === '' ? [] : search.split(' ') };
  const total = await countPeople(deps.db, filter);
  const pages = Math.max(1, Math.ceil(total / peopleOnAPage));
  const page = Math.min(Math.max(1, asked.page), pages);
  const rows = await listPeople(deps.db, filter, { limit: peopleOnAPage, offset: (page - 1) * peopleOnAPage });
  const closing = await findClosing(deps, actor, asked.closing);
  return { people: rows.map((row) => toListed(deps, actor, row)), search, total, page, pages, closing };
}

async function findClosing(deps: Deps, actor: Actor, asked: string | null): Promise<ListedPerson | undefined> {
  const id = employeeId.safeParse(asked);
  if (!id.success) return undefined;
  const [row] = await listPeople(deps.db, { words: [], id: id.data }, { limit: 1, offset: 0 });
  const person = row && toListed(deps, actor, row);
  return person?.canClose ? person : undefined;
}

function toListed(deps: Deps, actor: Actor, row: PersonRow): ListedPerson {
  const { id, number, name, email, department, jobRole, roles } = row;
  const account = accountState(deps, row);
  const canManage = may(actor, { kind: 'close-account', ownerId: id, roles });
  return {
    ...{ id, number, name, email, department, jobRole, roles, account },
    canInvite: ['none', 'invited', 'invitation-ran-out'].includes(account.kind) && may(actor, { kind: 'invite', roles }),
    canClose: account.kind === 'open' && canManage,
    canOpen: account.kind === 'closed' && canManage,
  };
}

function accountState(deps: Deps, row: PersonRow): AccountState {
  const now = deps.now();
  const today = dateIn(deps.company.timeZone, now);
  if (hasLeft(row, today)) return { kind: 'left' };
  if (row.hasAccount) return row.isDisabled ? { kind: 'closed' } : { kind: 'open' };
  if (row.email === null) return { kind: 'no-email' };
  if (!row.invitedUntil) return { kind: 'none' };
  if (row.invitedUntil <= now) return { kind: 'invitation-ran-out' };
  return { kind: 'invited', until: nearDate(dateIn(deps.company.timeZone, row.invitedUntil), today) };
}
