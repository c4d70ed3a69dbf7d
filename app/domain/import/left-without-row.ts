import type { ImportPlanReport } from './import-report';

/** How many of those who leave stand in no row: every row is added, changed, left, unchanged or wrong, and only one of these. */
export function leftWithoutRow({ rows, added, changed, left, unchanged, wrongRows }: ImportPlanReport): number {
  return added + changed + left + unchanged + wrongRows - rows;
}
