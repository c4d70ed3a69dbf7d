import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '~db/database';
import { testContext, type TestContext } from '~tests/builders/context';
import { testDatabase } from '~tests/setup/test-database';
import { visitOf } from '~/features/account/visit.server';
import { anAccountHolder, cookieOf, password, posted } from './accounts';

let database: OpenDatabase;
let context: TestContext;

beforeAll(async () => {
  database = await testDatabase();
  context = testContext(database);
});
afterAll(() => database.close());

const visit = (headers: Record<string, string> = {}) => visitOf({ request: posted('/sign-in', {}, headers), context });

describe('signing in', () => {
  it('opens a session that the cookie carries', async () => {
    const ada = await anAccountHolder(context);
    const result = await context.accounts.signIn({ email: ada.email.toUpperCase(), password }, visit());
    expect(result).toMatchObject({ kind: 'signed-in', employeeId: ada.id });
    const cookie = result.kind === 'signed-in' ? result.cookie : '';
    expect(cookie).toMatch(/^servewell=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/);
    const session = await context.accounts.findSession(new Headers({ cookie: cookieOf(cookie) }));
    expect(session?.employeeId).toBe(ada.id);
  });
});
