import type { EmployeeId } from '~/domain/ids';
import type { Visit } from './visit.server';
import type { SignInResult } from './sign-in.server';

/** Accounts and sessions; better-auth does the work behind it. */
export interface Accounts {
  /** Whose session the cookie in these headers carries. Asked on every request. */
  findSession: (headers: Headers) => Promise<{ sessionId: string; employeeId: EmployeeId } | undefined>;
  signIn: (input: { email: string; password: string }, visit: Visit) => Promise<SignInResult>;
  /** Answers with the Set-Cookie header that takes the cookie away. */
  signOut: (visit: Visit) => Promise<{ cookie: string }>;
}
