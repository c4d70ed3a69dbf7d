import type { Actor } from '~/domain/access/actor';
import { hasLeft } from '~/domain/access/employment';
import { may, scopeOf } from '~/domain/access/policy';
import { dateIn } from '~/domain/calendar/calendar';
import { employeesAddress } from '~/domain/people/employee-filter';
import { findPeopleCalled } from '~db/queries/chosen-people';
import type { Deps } from '../deps.server';
import { teamAddress, wholeTeam } from '../team/team-query';

/** As many as are taken in at a glance; the list has all of them. */
const most = 8;

export interface FoundPeople {
  people: { href: string; name: string; about: string; hasLeft: boolean }[];
  /** There are more than these. */
  areMore: boolean;
  /** The list of everybody with the same search. */
  all: string;
}

/**
 * Whoever has these words in name, number or work email: HR finds everybody’s record, a supervisor those of their line
 * who are employed. Undefined for whoever finds nobody.
 */
export async function searchPeople(deps: Deps, actor: Actor, query: string): Promise<FoundPeople | undefined> {
  const scope = scopeOf(actor);
  if (!scope) return undefined;
  const ofRecords = may(actor, { kind: 'manage-people' });
  const all = ofRecords ? employeesAddress({ q: query }) : teamAddress(wholeTeam, { words: query });
  const called = query.split(/\s+/).filter(Boolean);
  if (called.length === 0) return { people: [], areMore: false, all };
  const today = dateIn(deps.company.timeZone, deps.now());
  const found = await findPeopleCalled(deps.db, { scope, called, employedOn: ofRecords ? undefined : today }, most + 1);
  return {
    people: found.slice(0, most).map((person) => ({
      ...{ name: person.name, about: `${person.number}, ${person.jobRole} in ${person.department}`, hasLeft: hasLeft(person, today) },
      href: ofRecords ? `/hr/employees/${person.id}` : `/team/members/${person.id}`,
    })),
    areMore: found.length > most,
    all,
  };
}
