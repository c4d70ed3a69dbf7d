import path from 'node:path';
import type { CalendarDate } from '~/domain/calendar/calendar';
import type { ExportSchedule } from '~db/queries/export-runs';
import type { Deps } from '../deps.server';

/** So long a file waits behind the link that was mailed. */
export const linkLastsDays = 30;

/** Whoever makes an export and was not heard of for so long is thought dead. */
export const silentMilliseconds = 2 * 60 * 1000;

/** Where scheduled exports are put, in the data folder. */
export function exportFolder({ folder }: Pick<Deps, 'folder'>): string {
  return path.join(folder, 'exports');
}

/** Sorts by day, says what it is, and is one for each schedule: `certifications-2026-11-23-north-3f2a91c4.csv`. */
export function fileNameOf({ id, name, format }: Pick<ExportSchedule, 'id' | 'name' | 'format'>, dueOn: CalendarDate): string {
  const words = plainFileName(name);
  const tail = id.replace(/[^a-zA-Z0-9]/g, '').slice(-8);
  return ['certifications', dueOn, words, tail].filter(Boolean).join('-') + `.${format}`;
}

/** What any system takes as a part of a file's name: letters, figures and dashes, and never a path. */
function plainFileName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
}
