import type { Migration } from './migration';

/** The job that submits what is out of time looks only at attempts that have an end. */
export const attemptsByEnd: Migration = {
  id: '0009-attempts-by-end',
  statements: () => ['create index quiz_attempt_by_end on quiz_attempt (ends_at) where ends_at is not null'],
};
