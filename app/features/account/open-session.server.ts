import { APIError } from 'better-auth/api';
import type { EmployeeId } from '~/domain/ids';
import { findLiveSession } from '~db/queries/accounts';
import type { Visit } from './visit.server';
import type { AccountTools } from './account-tools.server';
import { addressHeader } from './auth.server';

export interface OpenedSession {
  employeeId: EmployeeId;
  sessionId: string;
  /** For the Set-Cookie header. */
  cookie: string;
}

/**
 * A new session for the right password; undefined when the address is unknown, has no account, is closed, has left or
 * the password is wrong. Each of these costs one hash, so that the time tells nothing.
 */
export async function openSession(tools: AccountTools, email: string, password: string, visit: Visit): Promise<OpenedSession | undefined> {
  const headers = new Headers({ [addressHeader]: visit.clientAddress, 'user-agent': visit.headers.get('user-agent') ?? '' });
  try {
    const signedIn = await tools.auth.api.signInEmail({ body: { email, password }, headers, returnHeaders: true });
    const session = await findLiveSession(tools.db, signedIn.response.token, tools.now());
    return session && { ...session, cookie: sessionCookieFrom(signedIn.headers, tools.cookieName) };
  } catch (error) {
    if (error instanceof APIError && (error.status === 'UNAUTHORIZED' || error.status === 'BAD_REQUEST')) return undefined;
    throw error;
  }
}

/** Of all that better-auth wants to set, the one cookie that we use. */
export function sessionCookieFrom(headers: Headers, cookieName: string): string {
  return headers.getSetCookie().find((cookie) => cookie.startsWith(`${cookieName}=`)) ?? '';
}
