import { betterAuth } from 'better-auth';
import { dateIn } from '~/domain/calendar/calendar';
import { accountIsOpen } from '~db/queries/accounts';
import type { AccountDeps } from './account-deps.server';
import { hashPassword, verifyPassword } from './password-hash.server';
import { sessionCookieName } from './session-cookie.server';

const sessionDays = 7;

/** The header in which we tell better-auth who asks; what a client sends under any name is never passed on. */
export const addressHeader = 'x-client-address';

/**
 * better-auth on our tables. Only its server functions are called: its HTTP handler is mounted nowhere, so none of
 * its endpoints can be reached. No session is made for an account that was closed or whose employee has left.
 */
export function createAuth(deps: AccountDeps) {
  const isSecure = deps.appUrl.startsWith('https:');
  return betterAuth({
    baseURL: deps.appUrl,
    secret: deps.secret,
    database: { db: deps.db, type: deps.dialect },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      // Our own rule has the say over new passwords; here only what nobody ever set is turned away.
      maxPasswordLength: 1024,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    ...tables,
    session: {
      ...tables.session,
      expiresIn: sessionDays * 24 * 60 * 60,
      // Reading never writes: a session ends on its day, however often it was used.
      disableSessionRefresh: true,
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const now = deps.now();
            if (!(await accountIsOpen(deps.db, session.userId, dateIn(deps.company.timeZone, now)))) return false;
            const expiresAt = new Date(now.getTime() + sessionDays * 24 * 60 * 60 * 1000);
            return { data: { createdAt: now, updatedAt: now, expiresAt, userAgent: session.userAgent?.slice(0, 400) } };
          },
        },
      },
    },
    advanced: {
      useSecureCookies: false,
      cookies: { session_token: { name: sessionCookieName(isSecure), attributes: { secure: isSecure } } },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => deps.newId(), validateSchema: false },
    },
  });
}

const at = { createdAt: 'created_at', updatedAt: 'updated_at' };

const tables = {
  user: { modelName: 'account_user', fields: { emailVerified: 'email_verified', ...at } },
  session: {
    modelName: 'account_session',
    fields: { userId: 'user_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', ...at },
  },
  account: {
    modelName: 'account_credential',
    fields: {
      userId: 'user_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      ...at,
    },
  },
  verification: { modelName: 'account_verification', fields: { expiresAt: 'expires_at', ...at } },
};
