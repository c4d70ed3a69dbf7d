import { z } from 'zod';
import { calendarDate } from '../calendar/calendar';
import type { Certification } from '../certification/certification';
import type { CertificationId, EmployeeId } from '../ids';

const line = z.string().trim().min(1).max(200);

/** What of a record may be corrected. Scores, evidence and numbers may not: they are what was earned. */
export const correctedFields = z
  .object({
    employeeName: line,
    employeeNumber: line,
    employeeEmail: line.nullable(),
    department: line,
    location: line,
    jobRole: line,
    managerName: line.nullable(),
    issuedOn: calendarDate,
    expiresOn: calendarDate.nullable(),
  })
  .partial()
  .strict();
export type CorrectedFields = z.infer<typeof correctedFields>;

/** A mistake put right in a record of its own. */
export interface Correction {
  id: string;
  certificationId: CertificationId;
  /** Empty once the personal data in it was erased. */
  changes: CorrectedFields;
  reason: string;
  authorId: EmployeeId | null;
  happenedAt: Date;
}

/** The record as it reads today, later corrections outranking earlier ones. An erased person stays erased. */
export function asCorrected<Record extends Certification>(record: Record, corrections: readonly Correction[]): Record {
  return corrections.reduce((read, { changes }) => {
    const { employeeName, employeeNumber, employeeEmail, department, location, jobRole, managerName } = changes;
    const personal = record.erasedAt ? {} : given({ name: employeeName, employeeNumber, email: employeeEmail, managerName });
    const holder = { ...read.holder, ...given({ department, location, jobRole }), ...personal };
    return { ...read, ...given({ issuedOn: changes.issuedOn, expiresOn: changes.expiresOn }), holder };
  }, record);
}

function given<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>;
}
