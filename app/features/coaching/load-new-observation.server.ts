import type { Actor } from '~/domain/access/actor';
import { observerScopeOf } from '~/domain/access/policy';
import { dateIn } from '~/domain/calendar/calendar';
import type { EmployeeId } from '~/domain/ids';
import { listObservable } from '~db/queries/observable-people';
import type { Deps } from '../deps.server';
import { inChannel } from './coaching-words';

export interface NewObservationPage {
  people: { id: string; name: string; role: string }[];
  /** There are more people than a list can hold on a phone: a search narrows it. */
  search: { words: string; more: boolean } | null;
  chosen: EmployeeId | null;
  contacts: { id: string; title: string; summary: string }[];
  today: string;
}

const mostListed = 60;

/** Whom this observer may observe today, and on what. */
export async function loadNewObservation(
  deps: Deps,
  actor: Actor,
  asked: { employeeId: EmployeeId | null; words: string },
): Promise<NewObservationPage> {
  const scope = observerScopeOf(actor);
  const today = dateIn(deps.company.timeZone, deps.now());
  const words = asked.words.split(/\s+/).filter(Boolean);
  const choice = { employedOn: today, words, ids: asked.employeeId === null ? undefined : [asked.employeeId] };
  const found = scope ? await listObservable(deps.db, { ...choice, scope }, mostListed + 1) : [];
  const others = found.filter((person) => person.id !== actor.employeeId);
  return {
    people: others.slice(0, mostListed),
    search: others.length > mostListed || words.length > 0 ? { words: asked.words, more: others.length > mostListed } : null,
    chosen: asked.employeeId,
    contacts: deps.catalog.scorecards.flatMap(({ id, title, summary, channels }) =>
      channels.map((channel) => ({ id: `${id}.${channel}`, title: inChannel(title, channels, channel), summary })),
    ),
    today,
  };
}
