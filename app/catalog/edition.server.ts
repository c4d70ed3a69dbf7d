import { createHash } from 'node:crypto';
import type { Module } from '~/domain/content/module';
import type { EditionId } from '~/domain/ids';
import { editionId } from '~/domain/ids';

/**
 * The hash of everything that learners see and are scored by: equal content has an equal id wherever it is loaded, and
 * any change of it another. The label, the owner and what the author says of changes are not part of it, nor is the
 * wording of a source's note.
 */
export function editionIdOf(content: Omit<Module, 'edition'>): EditionId {
  const { id, title, summary, objectives, quiz, validityMonths, observations } = content;
  // Left out where there are none: such editions keep the id that they had before there were scenarios and observations.
  const scenarios = content.scenarios.length > 0 ? content.scenarios : undefined;
  const lessons = content.lessons.map(({ passages: _, sources, ...lesson }) => ({
    ...lesson,
    sources: sources.map((source) => source.id),
  }));
  const seen = { id, title, summary, objectives, lessons, quiz, validityMonths, scenarios, observations };
  return hashOfContent(seen);
}

/** The id of an edition: 32 hexadecimal digits that stand for exactly this content. */
export function hashOfContent(content: unknown): EditionId {
  return editionId.parse(createHash('sha256').update(canonicalJson(content)).digest('hex').slice(0, 32));
}

/** JSON in which the order of keys says nothing. A key whose value is undefined is as good as none. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isGroup(part) ? sorted(part) : part));
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(group: Record<string, unknown>) {
  // Pairs, since an object would put keys that look like numbers first again.
  return Object.entries(group)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
