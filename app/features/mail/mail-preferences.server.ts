import type { Actor } from '~/domain/access/actor';
import { listUnwanted, saveMailPreference } from '~db/queries/mail-preferences';
import type { Deps } from '../deps.server';
import type { OptionalKind } from './daily-facts';

const kinds: readonly OptionalKind[] = ['due-soon', 'digest'];

/** What is not obligatory, and whether this person wants it. */
export interface MailChoice {
  kind: OptionalKind;
  wanted: boolean;
}

/** The digest is offered to whoever supervises somebody. */
export async function loadMailChoices(deps: Deps, actor: Actor): Promise<MailChoice[]> {
  const unwanted = await listUnwanted(deps.db, actor.employeeId);
  return kinds.filter((kind) => kind !== 'digest' || actor.supervises).map((kind) => ({ kind, wanted: !unwanted.has(kind) }));
}

/** Keeps what was ticked; what was not offered stays as it was. */
export async function saveMailChoices(deps: Deps, actor: Actor, wanted: readonly OptionalKind[]): Promise<void> {
  for (const { kind } of await loadMailChoices(deps, actor)) {
    await saveMailPreference(deps.db, { employeeId: actor.employeeId, kind, wanted: wanted.includes(kind), savedAt: deps.now() });
  }
}
