import type { EmployeeId } from '~/domain/ids';
import type { ChangePasswordResult, PasswordChange } from './change-password.server';
import type { AcceptResult } from './invitation.server';
import type { RequestResetResult } from './request-password-reset.server';
import type { ResetResult } from './reset-password.server';
import type { FirstPerson, SetUpResult } from './set-up.server';
import type { SignInResult } from './sign-in.server';
import type { Visit } from './visit.server';

/** What needs the secret behind sessions, or hashes a password; better-auth does the work behind it. */
export interface Accounts {
  /** Whose session the cookie in these headers carries. Asked on every request. */
  findSession: (headers: Headers) => Promise<{ sessionId: string; employeeId: EmployeeId } | undefined>;
  signIn: (input: { email: string; password: string }, visit: Visit) => Promise<SignInResult>;
  /** Answers with the Set-Cookie header that takes the cookie away. */
  signOut: (visit: Visit) => Promise<{ cookie: string }>;
  acceptInvitation: (input: { token: string; password: string }, visit: Visit) => Promise<AcceptResult>;
  setUp: (input: { token: string; person: FirstPerson; password: string }, visit: Visit) => Promise<SetUpResult>;
  /** `onMailFailure` may be called after the answer. */
  requestPasswordReset: (input: { email: string }, visit: Visit, onMailFailure: (problem: unknown) => void) => Promise<RequestResetResult>;
  resetPassword: (input: { token: string; password: string }, visit: Visit) => Promise<ResetResult>;
  changePassword: (change: PasswordChange, visit: Visit) => Promise<ChangePasswordResult>;
}
