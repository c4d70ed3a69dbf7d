import { sql } from 'kysely';
import type { TimeZone } from '~/domain/calendar/calendar';
import type { RegisteredCertification } from '~/domain/certification/certification';
import { standingOf } from '~/domain/certification/status';
import { asCorrected, type Correction } from '~/domain/register/correction';
import { groupBy } from '~/domain/group-by';
import type { CertificationId } from '~/domain/ids';
import type { Db } from '../database';
import type { RegisterRowTable } from '../schema';
import { listOriginalsById } from './certifications';
import { inParts } from './in-parts';
import { listCorrections } from './register-chain';
import { refreshStandingRows } from './standing-rows';

/**
 * Makes the rows of these certifications, and of those that they renew, say what the records say. Call it in the
 * transaction that wrote to the register. `zone` is the company’s.
 */
export async function refreshRegisterRows(db: Db, ids: readonly CertificationId[], zone: TimeZone): Promise<void> {
  const own = await listOriginalsById(db, ids);
  const renewed = await listOriginalsById(
    db,
    own.flatMap(({ renewsId }) => renewsId ?? []),
  );
  const touched = [...own, ...renewed];
  const corrections = await listCorrections(
    db,
    touched.map(({ id }) => id),
  );
  await writeRegisterRows(db, registerRowsOf(touched, corrections), zone);
}

/** What the list should say of these, by the records themselves. */
export function registerRowsOf(certifications: readonly RegisteredCertification[], corrections: readonly Correction[]): RegisterRowTable[] {
  const ofEach = groupBy(corrections, ({ certificationId }) => certificationId);
  return certifications.map((certification) => toRegisterRow(certification, ofEach.get(certification.id) ?? []));
}

async function writeRegisterRows(db: Db, rows: readonly RegisterRowTable[], zone: TimeZone): Promise<void> {
  const once = [...new Map(rows.map((row) => [row.certification_id, row])).values()];
  for (const part of inParts(once, 35)) {
    await db
      .insertInto('register_row')
      .values(part)
      .onConflict((conflict) =>
        conflict.column('certification_id').doUpdateSet((column) => ({
          employee_number: column.ref('excluded.employee_number'),
          employee_name: column.ref('excluded.employee_name'),
          employee_email: column.ref('excluded.employee_email'),
          department: column.ref('excluded.department'),
          location: column.ref('excluded.location'),
          job_role: column.ref('excluded.job_role'),
          manager_name: column.ref('excluded.manager_name'),
          issued_on: column.ref('excluded.issued_on'),
          expires_on: column.ref('excluded.expires_on'),
          standing: column.ref('excluded.standing'),
          corrected: column.ref('excluded.corrected'),
          earned_at: column.ref('excluded.earned_at'),
        })),
      )
      .execute();
  }
  const holders = [...new Set(once.map((row) => row.employee_id))];
  await writeNames(db, holders);
  await refreshStandingRows(db, holders, zone);
}

/** The names that these people have in their rows by now, and no others. */
async function writeNames(db: Db, employeeIds: readonly string[]): Promise<void> {
  for (const part of inParts(employeeIds, 500)) {
    await db.deleteFrom('register_name').where('employee_id', 'in', part).execute();
    const names = db
      .selectFrom('register_row')
      .select(['employee_id', searchedText.as('searched')])
      .distinct()
      .where('employee_id', 'in', part);
    await db.insertInto('register_name').columns(['employee_id', 'searched']).expression(names).execute();
  }
}

const searchedText = sql<string>`lower(employee_name || ' ' || employee_number || ' ' || coalesce(employee_email, ''))`;

function toRegisterRow(original: RegisteredCertification, corrections: readonly Correction[]): RegisterRowTable {
  const certification = asCorrected(original, corrections);
  const { holder, subject } = certification;
  return {
    certification_id: certification.id,
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
    points: certification.points,
    max_points: certification.maxPoints,
    origin: certification.evidence.kind === 'imported' ? 'imported' : 'earned',
    issued_on: certification.issuedOn,
    expires_on: certification.expiresOn,
    standing: standingOf(certification),
    corrected: corrections.length > 0 ? 1 : 0,
    earned_at: certification.earnedAt.toISOString(),
  };
}

/** The list's own rows, to be compared with the records. */
export async function listRegisterRows(db: Db, ids: readonly CertificationId[]): Promise<RegisterRowTable[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('register_row').selectAll().where('certification_id', 'in', ids).execute();
}
