import type { EmployeeId } from '~/domain/ids';
import type { Db } from '~db/database';
import {
  findOneTimeLink,
  findOneTimeLinkById,
  insertOneTimeLink,
  insertOneTimeLinkIfEmployed,
  withdrawOneTimeLinks,
  type OneTimeLink,
  type OneTimeLinkKind,
} from '~db/queries/one-time-links';
import { hashOfSecret, newSecret } from '../secret.server';
import type { AccountDeps } from './account-deps.server';

const hour = 60 * 60 * 1000;

/** How long each kind of link works. */
const linkLasts: Record<OneTimeLinkKind, number> = { invitation: 7 * 24 * hour, reset: hour, 'set-up': 7 * 24 * hour };

const folders: Record<OneTimeLinkKind, string> = { invitation: 'invitations', reset: 'reset-password', 'set-up': 'set-up' };

export type LinkState = { kind: 'open'; link: OneTimeLink } | { kind: 'used' } | { kind: 'expired' } | { kind: 'unknown' };

/** A link as it is known once. */
interface MadeLink {
  id: string;
  url: string;
}

/** Makes a link in place of the open ones of its kind and returns its address: the only time that the token is known. */
export async function makeOneTimeLink(
  db: Db,
  deps: Pick<AccountDeps, 'now' | 'newId' | 'appUrl'>,
  { kind, employeeId, createdById }: { kind: OneTimeLinkKind; employeeId: EmployeeId | null; createdById: EmployeeId | null },
): Promise<MadeLink> {
  const { link, url } = newLink(deps, kind, createdById);
  await withdrawOneTimeLinks(db, kind, employeeId, link.createdAt);
  await insertOneTimeLink(db, { ...link, employeeId });
  return { id: link.id, url };
}

/** The same work for whoever there is and for whoever there is not; without such an employee the link opens nothing. */
export async function makeResetLink(
  db: Db,
  deps: Pick<AccountDeps, 'now' | 'newId' | 'appUrl'>,
  employeeId: EmployeeId,
): Promise<MadeLink> {
  const { link, url } = newLink(deps, 'reset', null);
  await withdrawOneTimeLinks(db, 'reset', employeeId, link.createdAt);
  await insertOneTimeLinkIfEmployed(db, { ...link, employeeId });
  return { id: link.id, url };
}

function newLink(deps: Pick<AccountDeps, 'now' | 'newId' | 'appUrl'>, kind: OneTimeLinkKind, createdById: EmployeeId | null) {
  const token = newSecret();
  const createdAt = deps.now();
  const expiresAt = new Date(createdAt.getTime() + linkLasts[kind]);
  return {
    link: { id: deps.newId(), kind, tokenHash: hashOfSecret(token), createdById, createdAt, expiresAt },
    url: `${deps.appUrl}/${folders[kind]}/${token}`,
  };
}

/** What became of a link. Whoever holds it proved to have received it, so that telling is no leak. */
export async function linkState(db: Db, kind: OneTimeLinkKind, token: string, now: Date): Promise<LinkState> {
  const link = await findOneTimeLink(db, kind, hashOfSecret(token));
  if (!link) return { kind: 'unknown' };
  if (link.usedAt) return { kind: 'used' };
  if (link.withdrawnAt || link.expiresAt <= now) return { kind: 'expired' };
  return { kind: 'open', link };
}

/** Whether a link can still be used, by its id. */
export async function isLinkOpen(db: Db, id: string, now: Date): Promise<boolean> {
  const link = await findOneTimeLinkById(db, id);
  return link !== undefined && link.usedAt === null && link.withdrawnAt === null && link.expiresAt > now;
}
