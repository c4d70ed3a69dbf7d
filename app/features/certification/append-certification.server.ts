import { createHash } from 'node:crypto';
import type { CalendarDate } from '~/domain/calendar/calendar';
import type { Certification, CertificationHolder, RegisteredCertification } from '~/domain/certification/certification';
import { codeBytes, printedNumber, runningNumber, verificationCode } from '~/domain/certification/numbers';
import { certificationId, type CertificationId, type EmployeeId, type ImportId } from '~/domain/ids';
import type { Db } from '~db/database';
import { insertAuditEntries } from '~db/queries/audit';
import { findLastNumber, insertCertification } from '~db/queries/certifications';
import { findEmployee, getEmployee } from '~db/queries/employees';
import { inParts } from '~db/queries/in-parts';
import type { Deps } from '../deps.server';
import { linkRecords } from '../register/link-records.server';

/** What was earned, before the register gives it its number and code. */
export type Award = Omit<Certification, 'id' | 'number' | 'verificationCode' | 'erasedAt'>;

/** Appends to the register and to the audit log, in the transaction of whoever calls. */
export async function appendCertification(deps: Deps, tx: Db, award: Award): Promise<Certification> {
  const id = certificationId.parse(deps.newId());
  const [certification] = await appendCertifications(deps, tx, [{ ...award, id }], { deed: 'earn-certification' });
  return certification as Certification;
}

/** What the audit log says of them; without an actor, whoever earned it. */
interface Entered {
  deed: 'earn-certification' | 'import-certification';
  actorId?: EmployeeId | null;
  /** Where they come from. */
  source?: { importId: ImportId; fileName: string };
}

/** The same for many at once, in their order; each may renew one before it. */
export async function appendCertifications(
  deps: Deps,
  tx: Db,
  awards: readonly (Award & { id: CertificationId })[],
  { deed, actorId, source }: Entered,
): Promise<Certification[]> {
  const nextNumber = await numbersFor(tx, awards);
  const certifications = awards.map((award): Certification => ({
    ...award,
    number: nextNumber(award.issuedOn),
    verificationCode: newCode(deps),
    erasedAt: null,
  }));
  for (const part of inParts(certifications, 300)) {
    for (const certification of part) {
      const appended = await insertCertification(tx, certification);
      if (!appended) throw new Error(`The register already holds a certification like ${certification.number}`);
    }
    await linkRecords(
      deps,
      tx,
      part.map((record) => ({ kind: 'issued', record })),
    );
  }
  await insertAuditEntries(
    tx,
    certifications.map(({ id, number, holder, subject, renewsId }) => ({
      ...{ id: deps.newId(), happenedAt: deps.now(), actorId: actorId === undefined ? holder.employeeId : actorId, deed, requestId: null },
      ...{
        subjectKind: 'certification',
        subjectId: id,
        detail: { number, kind: subject.kind, subjectId: subject.id, renewsId, ...source },
      },
    })),
  );
  return certifications;
}

/** Gives out the running numbers of each year; the database is asked once a year of issue. */
async function numbersFor(tx: Db, awards: readonly Award[]): Promise<(issuedOn: CalendarDate) => string> {
  const last = new Map<number, number>();
  for (const year of new Set(awards.map(({ issuedOn }) => yearOf(issuedOn)))) {
    const printed = await findLastNumber(tx, year);
    last.set(year, printed === undefined ? 0 : runningNumber(printed));
  }
  return (issuedOn) => {
    const year = yearOf(issuedOn);
    const running = (last.get(year) ?? 0) + 1;
    last.set(year, running);
    return printedNumber(year, running);
  };
}

const yearOf = (date: CalendarDate) => Number(date.slice(0, 4));

/** The person as they are today: a copy, because the record must say the same when they have moved or left. */
export async function holderOf(tx: Db, id: EmployeeId): Promise<CertificationHolder> {
  const employee = await getEmployee(tx, id);
  const manager = employee.managerId === null ? undefined : await findEmployee(tx, employee.managerId);
  return {
    employeeId: employee.id,
    employeeNumber: employee.number,
    name: employee.name,
    email: employee.email,
    department: employee.department,
    location: employee.location,
    jobRole: employee.jobRole,
    managerId: employee.managerId,
    managerName: manager?.name ?? null,
  };
}

/** The one of these that a new certification of the subject renews: the last of the chain, which nothing renews yet. */
export function lastOfChain(
  held: readonly RegisteredCertification[],
  subject: Pick<Certification['subject'], 'kind' | 'id'>,
): RegisteredCertification | undefined {
  return held.find((one) => one.subject.kind === subject.kind && one.subject.id === subject.id && one.renewal === null);
}

/** Chance comes from `newId`, which nobody can guess; the hash spreads it over all the bits that a code shows. */
function newCode(deps: Deps): string {
  return verificationCode(createHash('sha256').update(deps.newId()).digest().subarray(0, codeBytes));
}
