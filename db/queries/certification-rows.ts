import { sql } from 'kysely';
import type { CalendarDate } from '~/domain/calendar/calendar';
import type { Certification, CertifiedSubject, RegisteredCertification } from '~/domain/certification/certification';
import { evidence } from '~/domain/certification/evidence';
import type { LatestEvent } from '~/domain/certification/status';
import type { CertificationId, CourseId, EditionId, EmployeeId, ModuleId, StudyId } from '~/domain/ids';
import type { Db } from '../database';
import type { CertificationTable } from '../schema';

/**
 * The register with what its status rests on: the latest event of each row, its renewal, and the latest event of that; and
 * how it reads since it was corrected, which the transaction of each correction writes. Whatever has none reads as it is.
 */
export function registered(db: Db) {
  return db
    .selectFrom('certification as c')
    .leftJoin('certification_event as event', (join) => join.on('event.id', '=', latestEventOf('c.id')))
    .leftJoin('certification as renewal', 'renewal.renews_id', 'c.id')
    .leftJoin('certification_event as renewal_event', (join) => join.on('renewal_event.id', '=', latestEventOf('renewal.id')))
    .leftJoin('register_row as reads', (join) => join.onRef('reads.certification_id', '=', 'c.id').on('reads.corrected', '=', 1))
    .selectAll('c')
    .select([
      'reads.employee_number as reads_number',
      'reads.employee_name as reads_name',
      'reads.employee_email as reads_email',
      'reads.department as reads_department',
      'reads.location as reads_location',
      'reads.job_role as reads_job_role',
      'reads.manager_name as reads_manager_name',
      'reads.issued_on as reads_issued_on',
      'reads.expires_on as reads_expires_on',
    ])
    .select([
      'event.kind as event_kind',
      'event.happened_at as event_happened_at',
      'renewal.id as renewal_id',
      'renewal_event.kind as renewal_event_kind',
      'renewal_event.happened_at as renewal_event_happened_at',
    ]);
}

function latestEventOf(certification: 'c.id' | 'renewal.id') {
  return sql<string>`(select e.id from certification_event as e where e.certification_id = ${sql.ref(certification)}
    order by e.happened_at desc, e.id desc limit 1)`;
}

type RegisteredRow = Awaited<ReturnType<ReturnType<typeof registered>['executeTakeFirstOrThrow']>>;

/** As it reads today, corrections taken in. */
export function toRegistered(row: RegisteredRow): RegisteredCertification {
  const original = toOriginal(row);
  const { reads_name: name, reads_number: number, reads_department: department, reads_location: location, reads_job_role: jobRole } = row;
  if (name === null || number === null || department === null || location === null || jobRole === null) return original;
  const holder = { ...original.holder, name, employeeNumber: number, department, location, jobRole };
  return {
    ...original,
    holder: { ...holder, email: row.reads_email, managerName: row.reads_manager_name },
    issuedOn: row.reads_issued_on as CalendarDate,
    expiresOn: row.reads_expires_on as CalendarDate | null,
  };
}

/** As it was issued. */
export function toOriginal(row: RegisteredRow): RegisteredCertification {
  const renewalEvent = toLatestEvent(row.renewal_event_kind, row.renewal_event_happened_at);
  return {
    ...toCertification(row),
    latestEvent: toLatestEvent(row.event_kind, row.event_happened_at),
    renewal: row.renewal_id === null ? null : { id: row.renewal_id as CertificationId, latestEvent: renewalEvent },
  };
}

function toLatestEvent(kind: LatestEvent['kind'] | null, happenedAt: string | null): LatestEvent | null {
  return kind && happenedAt ? { kind, happenedAt: new Date(happenedAt) } : null;
}

function toCertification(row: CertificationTable): Certification {
  return {
    id: row.id as CertificationId,
    number: row.number,
    verificationCode: row.verification_code,
    holder: {
      employeeId: row.employee_id as EmployeeId,
      employeeNumber: row.employee_number,
      name: row.employee_name,
      email: row.employee_email,
      department: row.department,
      location: row.location,
      jobRole: row.job_role,
      managerId: row.manager_id as EmployeeId | null,
      managerName: row.manager_name,
    },
    subject: toSubject(row),
    title: row.title,
    editionLabel: row.edition_label,
    points: row.points,
    maxPoints: row.max_points,
    evidence: evidence.parse(JSON.parse(row.evidence)),
    earnedAt: new Date(row.earned_at),
    issuedOn: row.issued_on as CalendarDate,
    expiresOn: row.expires_on as CalendarDate | null,
    renewsId: row.renews_id as CertificationId | null,
    erasedAt: row.erased_at === null ? null : new Date(row.erased_at),
  };
}

function toSubject(row: CertificationTable): CertifiedSubject {
  if (row.kind === 'course') return { kind: 'course', id: row.subject_id as CourseId };
  return {
    kind: 'module',
    id: row.subject_id as ModuleId,
    editionId: row.edition_id as EditionId | null,
    studyId: row.study_id as StudyId | null,
  };
}

export function toRow(certification: Certification): CertificationTable {
  const { holder, subject } = certification;
  return {
    id: certification.id,
    number: certification.number,
    verification_code: certification.verificationCode,
    employee_id: holder.employeeId,
    employee_number: holder.employeeNumber,
    employee_name: holder.name,
    employee_email: holder.email,
    department: holder.department,
    location: holder.location,
    job_role: holder.jobRole,
    manager_id: holder.managerId,
    manager_name: holder.managerName,
    kind: subject.kind,
    subject_id: subject.id,
    title: certification.title,
    edition_id: subject.kind === 'module' ? subject.editionId : null,
    edition_label: certification.editionLabel,
    study_id: subject.kind === 'module' ? subject.studyId : null,
    points: certification.points,
    max_points: certification.maxPoints,
    evidence: JSON.stringify(certification.evidence),
    earned_at: certification.earnedAt.toISOString(),
    issued_on: certification.issuedOn,
    expires_on: certification.expiresOn,
    renews_id: certification.renewsId,
    erased_at: certification.erasedAt?.toISOString() ?? null,
  };
}
