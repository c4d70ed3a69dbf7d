import { describe, expect, it } from 'vitest';
import { readSessionToken, sessionCookieName, signSessionToken } from './session-cookie.server';

const secret = 'a secret of the tests, long enough for anybody';
const read = (cookie: string) => readSessionToken(new Headers({ cookie }), 'servewell', secret);

describe('the session cookie', () => {
  it('gives back the token that was signed', () => {
    expect(read(`other=1; servewell=${signSessionToken('token', secret)}; more=2`)).toBe('token');
  });

  it.each([
    ['nothing', ''],
    ['another cookie', 'other=servewell'],
    ['no signature', 'servewell=token'],
    ['an empty signature', 'servewell=token.'],
    ['the signature of another token', `servewell=${signSessionToken('other', secret).replace('other', 'token')}`],
    ['the signature by another secret', `servewell=${signSessionToken('token', 'another secret of the same kind')}`],
    ['bytes that are no text', 'servewell=%ff%fe.%ff'],
  ])('takes %s for no session', (_, cookie) => {
    expect(read(cookie)).toBeUndefined();
  });

  it('has the prefix that ties it to the host where the site is secure', () => {
    expect([sessionCookieName(true), sessionCookieName(false)]).toEqual(['__Host-servewell', 'servewell']);
  });
});
