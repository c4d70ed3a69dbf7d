import type { CertificationId, EmployeeId, ModuleId } from '~/domain/ids';
import type { ModuleFacts } from '~/domain/team/module-facts';
import { reasonsOf, type Reason } from '~/domain/team/risk';
import { momentOf, neverAssigned, standingOf, type Moment, type Standing } from '~/domain/team/standing';
import { countChosenPeople, listChosenPeople, type ChosenPerson, type PeopleChoice } from '~db/queries/chosen-people';
import { listTrainingFacts } from '~db/queries/training-facts';
import { atMost } from '../at-most.server';
import { statusWord } from '../certification/certificate-words';
import type { Deps } from '../deps.server';
import { getEditionModules } from '../learning/load-edition.server';

/** Somebody of a team with how they stand to each module; a module that is not in it was never assigned. */
export interface Member {
  person: ChosenPerson;
  standings: ReadonlyMap<ModuleId, Standing>;
  /** Why they need their supervisor, the most urgent first; nothing while they are on a leave. */
  reasons: readonly Reason[];
}

/** So many people are loaded beside whatever else goes on; larger lines one after the other, first come first served. */
const atOncePeople = 500;
const oneAfterTheOther = atMost(1);

/**
 * Everybody chosen, by name, with everything that their standings rest on. A constant number of statements. Thousands of
 * people fill many megabytes while they are judged, so that large lines wait for each other; small ones wait for none.
 */
export async function loadMembers(deps: Deps, choice: PeopleChoice): Promise<Member[]> {
  const isLarge = choice.ids === undefined && (await countChosenPeople(deps.db, choice)) > atOncePeople;
  return isLarge ? oneAfterTheOther(() => judgeMembers(deps, choice)) : judgeMembers(deps, choice);
}

async function judgeMembers(deps: Deps, choice: PeopleChoice): Promise<Member[]> {
  const moment = momentOf(deps.company.timeZone, deps.now());
  const people = await listChosenPeople(deps.db, choice, moment.today);
  const standings = await loadStandings(deps, choice, moment);
  return people.map((person) => {
    const own = standings.get(person.id) ?? new Map<ModuleId, Standing>();
    return { person, standings: own, reasons: person.leave ? [] : reasonsOf(own) };
  });
}

/** How the chosen people stand to the modules of the catalog. */
async function loadStandings(deps: Deps, choice: PeopleChoice, moment: Moment) {
  const facts = await listTrainingFacts(deps.db, choice);
  const editions = await getEditionModules(deps, editionsOf([...facts.values()].flatMap((modules) => [...modules.values()])));
  const standings = new Map<EmployeeId, Map<ModuleId, Standing>>();
  for (const [employeeId, modules] of facts) {
    const own = new Map<ModuleId, Standing>();
    for (const [moduleId, about] of modules) {
      const module = (about.study && editions.get(about.study.editionId)) ?? deps.catalog.findModule(moduleId);
      if (module && deps.catalog.findModule(moduleId)) own.set(moduleId, standingOf(about, module, moment));
    }
    standings.set(employeeId, own);
  }
  return standings;
}

function editionsOf(facts: readonly ModuleFacts[]) {
  return new Set(facts.flatMap(({ study }) => (study ? [study.editionId] : [])));
}

export function standingFor(member: Member, moduleId: ModuleId): Standing {
  return member.standings.get(moduleId) ?? neverAssigned;
}

/** The certificate that counts: one in force, or the last one, with what it is worth today in a word. */
export function certificateOf({ held }: Standing): { id: CertificationId; number: string; word: string } | null {
  return held && { id: held.certification.id, number: held.certification.number, word: statusWord(held.status).toLowerCase() };
}
