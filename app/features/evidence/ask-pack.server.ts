import type { Actor } from '~/domain/access/actor';
import type { EmployeeId, EvidencePackId } from '~/domain/ids';
import { seededChance, shuffled } from '~/domain/quiz/seeded-chance';
import { mostPeopleInPack, type PackQuestion } from '~/domain/register/pack-question';
import { filterQuery, type RegisterFilter } from '~/domain/register/register-filter';
import { inTransaction } from '~db/database';
import { insertAuditEntry } from '~db/queries/audit';
import { listEmployeesByNumber } from '~db/queries/employees';
import { insertPack } from '~db/queries/evidence-packs';
import { listRegisterPeople } from '~db/queries/register-list';
import type { Deps } from '../deps.server';
import { filesBesidePeople } from './pack-files.server';
import { questionOf } from './pack-lines.server';

export interface WantedPack {
  /** Comes with the form, so that a second press of the button finds the pack there. */
  id: EvidencePackId;
  filter: RegisterFilter;
  subjects: readonly string[];
  people: { kind: 'all' } | { kind: 'sample'; size: number } | { kind: 'named'; numbers: readonly string[] };
}

export type AskedPack =
  { kind: 'asked' } | { kind: 'nobody' } | { kind: 'too-many'; people: number } | { kind: 'unknown-numbers'; numbers: string[] };

/** Decides once and for good what the pack is about, and lets it wait for the job that makes it. */
export async function askForPack(
  deps: Deps,
  { actor, requestId }: { actor: Actor; requestId: string },
  wanted: WantedPack,
): Promise<AskedPack> {
  const chosen = await choosePeople(deps, wanted);
  if (!('choice' in chosen)) return chosen;
  const { people, choice } = chosen;
  if (people.length === 0) return { kind: 'nobody' };
  if (people.length > mostPeopleInPack) return { kind: 'too-many', people: people.length };
  const question: PackQuestion = { filter: filterQuery(wanted.filter), subjects: [...wanted.subjects], people, choice };
  await inTransaction(deps.db, async (tx) => {
    const pack = { id: wanted.id, askedById: actor.employeeId, askedAt: deps.now(), question };
    if (!(await insertPack(tx, { ...pack, partsTotal: people.length + filesBesidePeople }))) return;
    await insertAuditEntry(tx, {
      ...{ id: deps.newId(), happenedAt: deps.now(), actorId: actor.employeeId, deed: 'ask-for-evidence-pack', requestId },
      ...{ subjectKind: 'evidence-pack', subjectId: wanted.id },
      detail: { filter: question.filter, subjects: question.subjects, people: people.length, choice },
    });
  });
  return { kind: 'asked' };
}

type Chosen = Pick<PackQuestion, 'people' | 'choice'>;

async function choosePeople(deps: Deps, wanted: WantedPack): Promise<Chosen | Extract<AskedPack, { kind: 'unknown-numbers' }>> {
  if (wanted.people.kind === 'named') return namedPeople(deps, wanted.people.numbers);
  const found = await listRegisterPeople(deps.db, questionOf(deps, wanted.filter, wanted.subjects));
  if (wanted.people.kind === 'all') return { people: found, choice: { kind: 'all' } };
  const seed = deps.newId();
  const people = shuffled(found, seededChance(seed)).slice(0, wanted.people.size);
  return { people, choice: { kind: 'sample', of: found.length, seed } };
}

async function namedPeople(deps: Deps, numbers: readonly string[]): Promise<Chosen | Extract<AskedPack, { kind: 'unknown-numbers' }>> {
  const found = await listEmployeesByNumber(deps.db, numbers);
  const unknown = numbers.filter((number) => !found.has(number));
  if (unknown.length > 0) return { kind: 'unknown-numbers', numbers: unknown };
  return { people: [...new Set<EmployeeId>(found.values())], choice: { kind: 'named' } };
}
