import { createHash } from 'node:crypto';
import type { CalendarDate } from '~/domain/calendar/calendar';
import type { Certification, CertificationHolder, RegisteredCertification } from '~/domain/certification/certification';
import { codeBytes, printedNumber, runningNumber, verificationCode } from '~/domain/certification/numbers';
import { certificationId, type EmployeeId } from '~/domain/ids';
import type { Db } from '~db/database';
import { insertAuditEntry } from '~db/queries/audit';
import { findLastNumber, insertCertification } from '~db/queries/certifications';
import { findEmployee, getEmployee } from '~db/queries/employees';
import type { Deps } from '../deps.server';
import { linkRecords } from '../register/link-records.server';

/** What was earned, before the register gives it its number and code. */
export type Award = Omit<Certification, 'id' | 'number' | 'verificationCode' | 'erasedAt'>;

/** Appends to the register and to the audit log, in the transaction of whoever calls. */
export async function appendCertification(deps: Deps, tx: Db, award: Award): Promise<Certification> {
  const certification: Certification = {
    ...award,
    id: certificationId.parse(deps.newId()),
    number: await nextNumber(tx, award.issuedOn),
    verificationCode: newCode(deps),
    erasedAt: null,
  };
  const appended = await insertCertification(tx, certification);
  if (!appended) throw new Error(`The register already holds a certification like ${certification.number}`);
  await linkRecords(deps, tx, [{ kind: 'issued', record: certification }]);
  await insertAuditEntry(tx, {
    id: deps.newId(),
    happenedAt: deps.now(),
    actorId: award.holder.employeeId,
    deed: 'earn-certification',
    subjectKind: 'certification',
    subjectId: certification.id,
    detail: { number: certification.number, kind: award.subject.kind, subjectId: award.subject.id, renewsId: award.renewsId },
    requestId: null,
  });
  return certification;
}

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

async function nextNumber(tx: Db, issuedOn: CalendarDate): Promise<string> {
  const year = Number(issuedOn.slice(0, 4));
  const last = await findLastNumber(tx, year);
  return printedNumber(year, last === undefined ? 1 : runningNumber(last) + 1);
}

/** Chance comes from `newId`, which nobody can guess; the hash spreads it over all the bits that a code shows. */
function newCode(deps: Deps): string {
  return verificationCode(createHash('sha256').update(deps.newId()).digest().subarray(0, codeBytes));
}
