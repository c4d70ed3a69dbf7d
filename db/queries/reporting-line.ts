import type { Scope } from '~/domain/access/policy';
import type { EmployeeId } from '~/domain/ids';
import type { Db } from '../database';
import { inParts } from './in-parts';

/**
 * The ids of everybody whom a scope covers, as a subquery for `where('employee.id', 'in', …)`: a line is everybody
 * below its head, however far down, leavers included, without the head. A ring in the reporting line ends it.
 */
export function idsInScope(db: Db, scope: Scope) {
  if (scope.kind === 'company') return db.selectFrom('employee as covered').select('covered.id');
  return db
    .withRecursive('line', (query) =>
      query
        .selectFrom('employee')
        .select('employee.id')
        .where('employee.manager_id', '=', scope.of)
        .union(query.selectFrom('employee').innerJoin('line', 'line.id', 'employee.manager_id').select('employee.id')),
    )
    .selectFrom('line')
    .select('line.id')
    .where('line.id', '<>', scope.of);
}

/** The ids of everybody above somebody, as a subquery. A ring in the reporting line ends it. */
export function idsAbove(db: Db, id: EmployeeId) {
  return db
    .withRecursive('above', (query) =>
      query
        .selectFrom('employee')
        .select('employee.manager_id as id')
        .where('employee.id', '=', id)
        .union(query.selectFrom('employee').innerJoin('above', 'above.id', 'employee.id').select('employee.manager_id as id')),
    )
    .selectFrom('above')
    .select('above.id')
    .where('above.id', 'is not', null);
}

/** Whether everybody named here is covered by the scope. An unknown id is not. */
export async function areInScope(db: Db, scope: Scope, ids: readonly EmployeeId[]): Promise<boolean> {
  const wanted = new Set(ids);
  if (wanted.size === 0) return true;
  // Bound ids are few enough for either database; a larger selection is asked about in parts.
  for (const part of inParts([...wanted], 500)) {
    const { count } = await db
      .selectFrom('employee')
      .select((column) => column.fn.countAll<string | number>().as('count'))
      .where('employee.id', 'in', part)
      .where('employee.id', 'in', idsInScope(db, scope))
      .executeTakeFirstOrThrow();
    if (Number(count) !== part.length) return false;
  }
  return true;
}
