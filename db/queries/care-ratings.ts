import { z } from 'zod';
import type { Scope } from '~/domain/access/policy';
import type { CareLevel, CareRating, Quarter } from '~/domain/coaching/care-quotient';
import type { EmployeeId } from '~/domain/ids';
import { dimensions } from '~/domain/scenario/scenario';
import type { Db } from '../database';
import type { CareRatingTable } from '../schema';
import { idsInScope } from './reporting-line';

export interface StoredCareRating extends CareRating {
  id: string;
  employeeId: EmployeeId;
  raterId: EmployeeId;
  note: string;
}

const storedLevels = z.record(z.enum(dimensions), z.union([z.int().min(1).max(5), z.literal('not-seen')]));

function toRating(row: CareRatingTable): StoredCareRating {
  return {
    id: row.id,
    employeeId: row.employee_id as EmployeeId,
    raterId: row.rater_id as EmployeeId,
    by: row.side,
    quarter: row.quarter as Quarter,
    levels: storedLevels.parse(JSON.parse(row.levels)) as Record<(typeof dimensions)[number], CareLevel>,
    note: row.note,
    ratedAt: new Date(row.rated_at),
  };
}

/** Every rating of somebody, by whomever, with the rater's name. */
export async function listCareRatings(db: Db, employeeId: EmployeeId): Promise<(StoredCareRating & { raterName: string })[]> {
  const rows = await db
    .selectFrom('care_rating')
    .innerJoin('employee as rater', 'rater.id', 'care_rating.rater_id')
    .selectAll('care_rating')
    .select('rater.name as rater_name')
    .where('employee_id', '=', employeeId)
    .orderBy('rated_at')
    .orderBy('care_rating.id')
    .execute();
  return rows.map((row) => ({ ...toRating(row), raterName: row.rater_name }));
}

/** What supervisors say of everybody in scope, in every quarter, the oldest first. */
export async function listTeamCareRatings(db: Db, scope: Scope): Promise<StoredCareRating[]> {
  const rows = await db
    .selectFrom('care_rating')
    .selectAll()
    .where('side', '=', 'supervisor')
    .where('employee_id', 'in', idsInScope(db, scope))
    .orderBy('rated_at')
    .orderBy('id')
    .execute();
  return rows.map(toRating);
}

export async function insertCareRating(db: Db, rating: StoredCareRating): Promise<void> {
  await db
    .insertInto('care_rating')
    .values({
      id: rating.id,
      employee_id: rating.employeeId,
      rater_id: rating.raterId,
      side: rating.by,
      quarter: rating.quarter,
      levels: JSON.stringify(rating.levels),
      note: rating.note,
      rated_at: rating.ratedAt.toISOString(),
    })
    .execute();
}
