import type { EmployeeId, StudyId } from '~/domain/ids';
import type { Db } from '../database';

/** One attempt beyond the module's limit. */
export interface AttemptGrant {
  id: string;
  studyId: StudyId;
  grantedById: EmployeeId;
  reason: string;
  grantedAt: Date;
}

export async function insertAttemptGrant(db: Db, grant: AttemptGrant): Promise<void> {
  await db
    .insertInto('attempt_grant')
    .values({
      id: grant.id,
      study_id: grant.studyId,
      granted_by_id: grant.grantedById,
      reason: grant.reason,
      granted_at: grant.grantedAt.toISOString(),
    })
    .execute();
}

/** How many attempts were granted in this study. */
export async function countAttemptGrants(db: Db, studyId: StudyId): Promise<number> {
  return (await listAttemptGrants(db, [studyId])).length;
}

/** The grants of these studies, from the first to the latest; all studies in one statement. */
export async function listAttemptGrants(db: Db, studyIds: readonly StudyId[]): Promise<(AttemptGrant & { grantedByName: string })[]> {
  if (studyIds.length === 0) return [];
  const rows = await db
    .selectFrom('attempt_grant')
    .innerJoin('employee as giver', 'giver.id', 'attempt_grant.granted_by_id')
    .selectAll('attempt_grant')
    .select('giver.name as granted_by_name')
    .where('study_id', 'in', studyIds)
    .orderBy('granted_at')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, studyId: row.study_id as StudyId, grantedById: row.granted_by_id as EmployeeId, grantedByName: row.granted_by_name },
    ...{ reason: row.reason, grantedAt: new Date(row.granted_at) },
  }));
}
