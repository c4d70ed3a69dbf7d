import type { Actor } from '~/domain/access/actor';
import { may } from '~/domain/access/policy';
import { dateIn } from '~/domain/calendar/calendar';
import { employeeId, type EmployeeId } from '~/domain/ids';
import type { EffectLine } from '~/domain/import/import-report';
import { personColumns, personLabels, type PersonColumn } from '~/domain/people/import-columns';
import { planImport, type KnownPerson, type PeoplePlan, type PersonEffect } from '~/domain/people/plan-import';
import { readPersonRow, type PersonRow } from '~/domain/people/read-person-row';
import { hasLeft } from '~/domain/access/employment';
import type { Db } from '~db/database';
import { insertAuditEntries } from '~db/queries/audit';
import { insertEmployeeChanges } from '~db/queries/employee-changes';
import { insertImportInvitations, type FileImport } from '~db/queries/file-imports';
import { listKnownPeople, signOutPeople } from '~db/queries/known-people';
import { writeEmployees } from '~db/queries/employees';
import type { Deps } from '../deps.server';
import type { Effects, Importer, ReadRows } from '../import/importer.server';
import { factValue, factWords } from './fact-words';

/** Employees from a file: added, changed and let go by their number. */
export const importEmployees: Importer<PersonColumn, PersonRow> = {
  columns: personColumns,
  needed: ['number'],
  readRow: (row, at, record) => {
    const { person, mistakes } = readPersonRow(row, at, record);
    return { row: person, number: person.number, mistakes };
  },
  plan: planEmployees,
};

async function planEmployees(deps: Deps, tx: Db, read: ReadRows<PersonRow>, sent: FileImport, actor: Actor | null): Promise<Effects> {
  const known = await listKnownPeople(tx);
  const today = dateIn(deps.company.timeZone, deps.now());
  const plan = planImport({
    ...{ rows: read.rows, brokenNumbers: read.brokenNumbers, known, today },
    missingHaveLeft: sent.options.missingHaveLeft,
    newId: () => employeeId.parse(deps.newId()),
    mayChangeAddress: ({ roles }) => actor === null || may(actor, { kind: 'change-sign-in-address', roles }),
    mayEnd: ({ id, roles }) => actor === null || may(actor, { kind: 'end-employment', ownerId: id, roles }),
  });
  const people = new Map([...known, ...plan.effects.map(({ person }) => person)].map((person) => [person.id, person]));
  const count = (kind: PersonEffect['kind']) => plan.effects.filter((effect) => effect.kind === kind).length;
  return {
    ...{ added: count('added'), changed: count('changed'), left: count('left'), unchanged: plan.unchanged, mistakes: plan.mistakes },
    respellings: plan.respellings.map(({ fact, ...one }) => ({ column: personLabels[fact], ...one })),
    lines: plan.effects.flatMap((effect) => linesOf(effect, people)),
    essence: JSON.stringify(plan.effects.map((effect) => essenceOf(effect, people))),
    write: (transaction) => writePlan(deps, transaction, plan, sent),
  };
}

function linesOf({ kind, person, changes }: PersonEffect, people: ReadonlyMap<EmployeeId, KnownPerson>): EffectLine[] {
  const { number, name, jobRole, department } = person;
  if (kind === 'added') return [{ kind, number, name, fact: null, before: '', after: `${jobRole}, ${department}` }];
  const names = new Map(
    [...changes].flatMap(({ before, after }) => [before, after]).map((id) => [id ?? '', people.get(id as EmployeeId)?.name ?? '']),
  );
  return changes.map(({ fact, before, after }) => ({
    ...{ kind, number, name, fact: factWords[fact] },
    ...{ before: factValue(fact, before, names), after: factValue(fact, after, names) },
  }));
}

/** Without ids, which somebody new gets anew each time. */
function essenceOf({ kind, person, changes }: PersonEffect, people: ReadonlyMap<EmployeeId, KnownPerson>) {
  const { number, name, email, department, location, jobRole, managerId, hiredOn, endedOn } = person;
  return [
    kind,
    number,
    name,
    email,
    department,
    location,
    jobRole,
    managerId && people.get(managerId)?.number,
    hiredOn,
    endedOn,
    changes.map(({ fact, before }) => [fact, before]),
  ];
}

const deeds = { added: 'add-employee', changed: 'change-employee', left: 'end-employment' } as const;

async function writePlan(deps: Deps, tx: Db, { effects }: PeoplePlan, sent: FileImport): Promise<void> {
  const now = deps.now();
  const today = dateIn(deps.company.timeZone, now);
  await writeEmployees(
    tx,
    effects.map(({ person }) => person),
    now,
  );
  const entries = effects.map((effect) => ({
    ...{ id: deps.newId(), happenedAt: now, actorId: sent.uploadedById, deed: deeds[effect.kind], subjectKind: 'employee' },
    ...{ subjectId: effect.person.id, detail: { importId: sent.id }, requestId: null },
    effect,
  }));
  await insertAuditEntries(tx, entries);
  await insertEmployeeChanges(
    tx,
    entries.flatMap(({ id, subjectId, effect }) => effect.changes.map((one) => ({ ...one, auditId: id, employeeId: subjectId }))),
  );
  const moved = effects.filter(({ person, changes }) => hasLeft(person, today) || changes.some(({ fact }) => fact === 'email'));
  await signOutPeople(
    tx,
    moved.map(({ person }) => person.id),
    { now, sessionsOf: moved.flatMap(({ person }) => (hasLeft(person, today) ? [person.id] : [])) },
  );
  const invited = sent.options.invite
    ? effects.filter(({ kind, person }) => kind === 'added' && person.email !== null && !hasLeft(person, today))
    : [];
  await insertImportInvitations(
    tx,
    sent.id,
    invited.map(({ person }) => person.id),
  );
}
