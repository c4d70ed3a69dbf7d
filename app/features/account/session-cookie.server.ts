import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseCookies } from 'better-auth/cookies';

/** Under HTTPS the prefix has browsers refuse a cookie that another host or an insecure page tries to plant. */
export function sessionCookieName(isSecure: boolean): string {
  return isSecure ? '__Host-servewell' : 'servewell';
}

/** The session token in these request headers; undefined when there is none or its signature is not ours. */
export function readSessionToken(headers: Headers, cookieName: string, secret: string): string | undefined {
  const header = headers.get('cookie');
  if (!header?.includes(cookieName)) return undefined;
  const value = parseCookies(header).get(cookieName);
  const dot = value?.lastIndexOf('.') ?? -1;
  if (!value || dot < 1) return undefined;
  const token = value.slice(0, dot);
  return isSignatureOf(value.slice(dot + 1), token, secret) ? token : undefined;
}

/** The value that better-auth gives the cookie: the token and its HMAC-SHA-256 in base64. */
export function signSessionToken(token: string, secret: string): string {
  return encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`);
}

function isSignatureOf(signature: string, token: string, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(token).digest();
  const given = Buffer.from(signature, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
