import type { Actor } from '~/domain/access/actor';
import { dateIn } from '~/domain/calendar/calendar';
import { recordDate } from '~/domain/calendar/in-words';
import type { CertificationHolder, RegisteredCertification } from '~/domain/certification/certification';
import { planRecordImport, type HeldRecord, type KnownModule, type PlannedRecord } from '~/domain/certification/plan-record-import';
import { readRecordRow, recordColumns, type RecordColumn, type RecordRow } from '~/domain/certification/read-record-row';
import { certificationId, type EmployeeId } from '~/domain/ids';
import type { KnownPerson } from '~/domain/people/plan-import';
import { erasedName } from '~/domain/register/erasure';
import type { Db } from '~db/database';
import { listCertificationsOf } from '~db/queries/certifications';
import type { FileImport } from '~db/queries/file-imports';
import { listKnownPeople } from '~db/queries/known-people';
import type { Deps } from '../deps.server';
import type { Effects, Importer, ReadRows } from '../import/importer.server';
import { appendCertifications } from './append-certification.server';

/** Certifications earned elsewhere, from a file, each with the document that HR has seen. */
export const importCertifications: Importer<RecordColumn, RecordRow> = {
  columns: recordColumns,
  needed: ['number', 'module', 'issuedOn', 'issuer', 'document'],
  readRow: readRecordRow,
  plan: planRecords,
};

async function planRecords(deps: Deps, tx: Db, read: ReadRows<RecordRow>, sent: FileImport, _actor: Actor | null): Promise<Effects> {
  const known = await listKnownPeople(tx);
  const byId = new Map(known.map((person) => [person.id, person]));
  const people = new Map(known.map(({ number, id, name }) => [number, { id, isErased: name === erasedName }]));
  const concerned = new Set(read.rows.flatMap(({ number }) => people.get(number)?.id ?? []));
  const held = (await listCertificationsOf(tx, [...concerned])).flatMap(toHeld);
  const today = dateIn(deps.company.timeZone, deps.now());
  const newId = () => certificationId.parse(deps.newId());
  const broken = read.broken.map(({ row, number, says }) => ({ ...says, row, number }));
  const plan = planRecordImport({ rows: read.rows, broken, people, findModule: moduleFinder(deps), held, today, newId });
  const write = async (transaction: Db) => {
    const awards = plan.records.map((record) => awardOf(record, byId));
    const source = { importId: sent.id, fileName: sent.fileName };
    await appendCertifications(deps, transaction, awards, { deed: 'import-certification', actorId: sent.uploadedById, source });
  };
  return {
    ...{ added: plan.records.length, changed: 0, left: 0, unchanged: plan.unchanged, mistakes: plan.mistakes, respellings: [], write },
    lines: plan.records.map(({ row, employeeId, module, expiresOn }) => ({
      ...{ kind: 'added', number: row.number, name: byId.get(employeeId)?.name ?? '', fact: null, before: '' },
      after: `${module.title}, ${recordDate(row.issuedOn)} to ${expiresOn ? recordDate(expiresOn) : 'no end'}, ${row.issuer}, ${row.document}`,
    })),
    essence: JSON.stringify(
      plan.records.map(({ row, module, expiresOn, renewsId }) => [
        row,
        module.id,
        expiresOn,
        held.some(({ id }) => id === renewsId) && renewsId,
      ]),
    ),
  };
}

function toHeld({ id, holder, subject, issuedOn, renewal, evidence, earnedAt }: RegisteredCertification): HeldRecord[] {
  if (subject.kind !== 'module') return [];
  const imported = evidence.kind === 'imported';
  return [
    {
      ...{ id, employeeId: holder.employeeId, moduleId: subject.id, issuedOn, isRenewed: renewal !== null },
      document: imported ? evidence.documentReference : null,
      enteredFor: imported ? dateIn('UTC', earnedAt) : null,
    },
  ];
}

/** By id or by title, whatever its case. */
function moduleFinder({ catalog }: Deps): (name: string) => KnownModule | undefined {
  const byName = new Map(
    catalog.modules.flatMap((module) => [module.id, module.title].map((name) => [name.toLowerCase(), module] as const)),
  );
  return (name) => byName.get(name.toLowerCase());
}

function awardOf({ id, row, employeeId, module, expiresOn, renewsId }: PlannedRecord, people: ReadonlyMap<EmployeeId, KnownPerson>) {
  return {
    ...{ id, holder: holderOf(employeeId, people), title: module.title, editionLabel: 'Earned elsewhere', points: 0, maxPoints: 0 },
    subject: { kind: 'module' as const, id: module.id, editionId: null, studyId: null },
    evidence: { kind: 'imported' as const, documentReference: row.document, issuer: row.issuer },
    // The file knows the day alone; noon of it is that day in most of the world.
    earnedAt: new Date(`${row.issuedOn}T12:00:00.000Z`),
    ...{ issuedOn: row.issuedOn, expiresOn, renewsId },
  };
}

/** As they are today: what they were when they earned it, nobody here knows. */
function holderOf(id: EmployeeId, people: ReadonlyMap<EmployeeId, KnownPerson>): CertificationHolder {
  const person = people.get(id) as KnownPerson;
  const { number, name, email, department, location, jobRole, managerId } = person;
  const managerName = managerId === null ? null : (people.get(managerId)?.name ?? null);
  return { employeeId: id, employeeNumber: number, name, email, department, location, jobRole, managerId, managerName };
}
