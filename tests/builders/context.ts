import { randomBytes } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import type { AppLoadContext } from '@remix-run/node';
import { createCatalog, type Catalog } from '~/catalog/catalog.server';
import type { EmployeeId } from '~/domain/ids';
import { createAccounts } from '~/features/account/create-accounts.server';
import { sessionCookieName, signSessionToken } from '~/features/account/session-cookie.server';
import type { Deps, Mail } from '~/features/deps.server';
import { createSeal } from '~/features/seal.server';
import type { RequestContext } from '~/http/context.server';
import { newPrivateKey, signerOf } from '~/runtime/register-key.server';
import type { Db, OpenDatabase } from '~db/database';
import { findAccountOf, insertAccount } from '~db/queries/accounts';
import { getEmployee } from '~db/queries/employees';

/** One key for all tests of a file: making keys takes longer than most tests. */
export const testSigner = signerOf(newPrivateKey());

export const testSecret = 'a secret of the tests, long enough for anybody';

/** What a test holds in hand: a clock that it sets, ids that count, mails that were sent and problems that were logged. */
export interface TestContext extends AppLoadContext {
  clock: { now: Date; advance: (milliseconds: number) => void };
  mails: Mail[];
  problems: object[];
}

export const emptyCatalog: Catalog = createCatalog({ courses: [], modules: [], playbook: {}, sources: [] });

interface TestContextOptions extends Pick<OpenDatabase, 'db' | 'dialect'> {
  now?: Date;
  catalog?: Catalog;
  appUrl?: string;
  clientAddress?: string;
  sampleMode?: boolean;
  /** In place of what the builder makes, such as mail that fails. */
  deps?: Partial<Deps>;
}

/** The context of a request, on a real database and real accounts, with everything else held still. */
export function testContext({ db, dialect, now = new Date('2026-11-22T09:00:00Z'), ...given }: TestContextOptions): TestContext {
  const clock = clockAt(now);
  const mails: Mail[] = [];
  const problems: object[] = [];
  const deps: Deps = {
    db,
    catalog: given.catalog ?? emptyCatalog,
    now: () => clock.now,
    newId: countingIds(),
    sendMail: async (mail) => void mails.push(mail),
    seal: (purpose) => createSeal(testSecret, purpose),
    company: { name: 'Harbor & Pine', timeZone: 'Europe/Berlin' },
    signer: testSigner,
    folder: path.join(os.tmpdir(), `servewell-test-${randomBytes(6).toString('hex')}`),
    appUrl: given.appUrl ?? 'http://localhost:3000',
    ...given.deps,
  };
  return {
    deps,
    accounts: createAccounts({ ...deps, dialect, secret: testSecret }),
    log: { error: (facts) => void problems.push(facts) },
    contentProblems: [],
    outbox: { folder: 'nowhere', sending: false },
    requestId: 'request-of-the-test',
    nonce: 'nonce-of-the-test',
    clientAddress: given.clientAddress ?? '203.0.113.7',
    sampleMode: given.sampleMode ?? false,
    stylePage: false,
    clock,
    mails,
    problems,
  };
}

function clockAt(start: Date) {
  const clock = {
    now: start,
    advance: (milliseconds: number) => {
      clock.now = new Date(clock.now.getTime() + milliseconds);
    },
  };
  return clock;
}

let contexts = 0;

/** Ids that differ between the contexts of one database. */
function countingIds(): () => string {
  contexts += 1;
  const prefix = `t${contexts}`;
  let count = 0;
  return () => `${prefix}-${String((count += 1)).padStart(6, '0')}`;
}

/**
 * The request as somebody who is signed in sends it, with a session that counts. Makes the account when there is
 * none; it has no password that anybody could enter.
 */
export async function signedIn(context: RequestContext, employeeId: EmployeeId, request: Request): Promise<Request> {
  const { db, now, newId, appUrl } = context.deps;
  const token = `token-${newId()}`;
  await db
    .insertInto('account_session')
    .values({
      id: newId(),
      user_id: await accountOf(db, employeeId, context),
      token,
      ip_address: context.clientAddress,
      user_agent: '',
      created_at: now().toISOString(),
      updated_at: now().toISOString(),
      expires_at: new Date(now().getTime() + 24 * 60 * 60 * 1000).toISOString(),
    })
    .execute();
  const headers = new Headers(request.headers);
  headers.set('Cookie', `${sessionCookieName(appUrl.startsWith('https:'))}=${signSessionToken(token, testSecret)}`);
  return new Request(request, { headers });
}

async function accountOf(db: Db, employeeId: EmployeeId, { deps }: RequestContext): Promise<string> {
  const account = await findAccountOf(db, employeeId);
  if (account) return account.id;
  const employee = await getEmployee(db, employeeId);
  const id = deps.newId();
  const email = employee.email ?? `${employeeId}@nowhere.test`;
  if (employee.email === null) await db.updateTable('employee').set({ email }).where('id', '=', employeeId).execute();
  await insertAccount(db, {
    id,
    credentialId: deps.newId(),
    employeeId,
    name: employee.name,
    email,
    passwordHash: '',
    createdAt: deps.now(),
  });
  return id;
}
