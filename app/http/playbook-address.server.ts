import { playbookEntryIds, type PlaybookEntryId } from '~/domain/playbook/entry';
import { notFound } from './refusals.server';

/** The procedure that a path names. */
export function playbookEntryOf(params: Record<string, string | undefined>): PlaybookEntryId {
  const entry = playbookEntryIds.find((id) => id === params.entry);
  if (!entry) throw notFound();
  return entry;
}

/** A whole number from 0 up that stands in an address; undefined for anything else. */
export function numberIn(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name) ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
