import type { EmployeeId } from '~/domain/ids';

/** Accounts and sessions; better-auth does the work behind it. */
export interface Accounts {
  findSession: (headers: Headers) => Promise<{ sessionId: string; employeeId: EmployeeId } | undefined>;
}
