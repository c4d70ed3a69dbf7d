import { dateIn } from '~/domain/calendar/calendar';
import { clockTime, counted, recordDate } from '~/domain/calendar/in-words';
import { evidencePackId, type EvidencePackId } from '~/domain/ids';
import { mostPeopleInPack } from '~/domain/register/pack-question';
import { readRegisterFilter } from '~/domain/register/read-register-filter';
import type { RegisterFilter } from '~/domain/register/register-filter';
import { listPacks, type EvidencePack } from '~db/queries/evidence-packs';
import { listRegisterChoices } from '~db/queries/register-choices';
import type { Deps } from '../deps.server';
import { mostTries } from './pack-files.server';

/** A pack in the list, in words. */
export interface PackRow {
  id: EvidencePackId;
  what: string;
  filter: string;
  asked: string;
  state: EvidencePack['state'];
  partsDone: number;
  partsTotal: number;
  /** After a first try that broke off. */
  triedBefore: number;
  size: string | null;
  until: string | null;
  sha256: string | null;
  problem: string | null;
}

export interface EvidencePage {
  packs: PackRow[];
  filter: RegisterFilter;
  subjects: { id: string; label: string }[];
  /** For the form: a second press of its button finds the first one’s pack. */
  newId: EvidencePackId;
  mostPeople: number;
}

const shown = 20;

export async function loadEvidence(deps: Deps, query: URLSearchParams): Promise<EvidencePage> {
  const { subjects } = await listRegisterChoices(deps.db);
  return {
    packs: (await listPacks(deps.db, shown)).map((pack) => toRow(deps, pack)),
    filter: readRegisterFilter(query),
    subjects: subjects.map(({ id, kind, title }) => ({ id, label: kind === 'course' ? `${title} (course)` : title })),
    newId: evidencePackId.parse(deps.newId()),
    mostPeople: mostPeopleInPack,
  };
}

function toRow({ company }: Deps, pack: EvidencePack & { askedByName: string }): PackRow {
  const at = (instant: Date) => `${recordDate(dateIn(company.timeZone, instant))}, ${clockTime(company.timeZone, instant)}`;
  const { question, bytes, expiresAt } = pack;
  return {
    id: pack.id,
    what: whatOf(pack),
    filter: question.filter,
    asked: `${pack.askedByName}, ${at(pack.askedAt)}`,
    state: pack.state,
    partsDone: pack.partsDone,
    partsTotal: pack.partsTotal,
    triedBefore: Math.min(Math.max(0, pack.attempts - 1), mostTries),
    size: bytes === null ? null : `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('en')} kB`,
    until: expiresAt && at(expiresAt),
    sha256: pack.sha256,
    problem: pack.problem,
  };
}

function whatOf({ question: { people, choice, subjects } }: EvidencePack): string {
  const who = counted(people.length, 'person', 'people');
  const sampled = choice.kind === 'sample' ? `${who} of ${choice.of.toLocaleString('en')}, by chance` : who;
  return subjects.length === 0 ? sampled : `${sampled}, ${counted(subjects.length, 'module or course', 'modules or courses')}`;
}
