import path from 'node:path';
import type { EvidencePackId } from '~/domain/ids';
import type { Deps } from '../deps.server';

const minute = 60_000;

/** A pack can be downloaded for so long. */
export const packLastsMilliseconds = 7 * 24 * 60 * minute;

/** So long nobody else takes a pack after its maker last said how far it is. */
export const packLeaseMilliseconds = 2 * minute;

export const mostTries = 3;

/** How many files the manifest lists beside one for each person. */
export const filesBesidePeople = 7;

export function packFolder({ folder }: Pick<Deps, 'folder'>): string {
  return path.join(folder, 'packs');
}

/** Ids hold letters, figures and dashes alone (app/domain/ids.ts). */
export function packFile(deps: Pick<Deps, 'folder'>, id: EvidencePackId): string {
  return path.join(packFolder(deps), `${id}.zip`);
}
