import { dateIn } from '~/domain/calendar/calendar';
import { employeeId as toEmployeeId, type EmployeeId } from '~/domain/ids';
import { inTransaction } from '~db/database';
import { insertAccount } from '~db/queries/accounts';
import { countEmployees, insertEmployees, insertRoleGrant } from '~db/queries/employees';
import { useOneTimeLink } from '~db/queries/one-time-links';
import type { Deps } from '../deps.server';
import { recordAccountDeed } from './account-audit.server';
import type { AccountDeps } from './account-deps.server';
import type { AccountTools } from './account-tools.server';
import { hashNewPassword, type NewPassword } from './new-password.server';
import { linkState, makeOneTimeLink, type LinkState } from './one-time-link.server';
import { signIn } from './sign-in.server';
import type { Visit } from './visit.server';

/** A new link with which the first administrator is made; earlier ones stop working. For a database without people. */
export async function ensureSetupLink(deps: Pick<Deps, 'db' | 'now' | 'newId' | 'appUrl'>): Promise<string> {
  const link = await inTransaction(deps.db, (tx) => makeOneTimeLink(tx, deps, { kind: 'set-up', employeeId: null, createdById: null }));
  return link.url;
}

/** The first person, as typed. */
export interface FirstPerson {
  number: string;
  name: string;
  /** Lower case. */
  email: string;
  department: string;
  location: string;
  jobRole: string;
}

/** Whether a set-up link works. It stops as soon as anybody is employed here. */
export async function readSetupLink(deps: Pick<AccountDeps, 'db' | 'now'>, token: string): Promise<LinkState> {
  const state = await linkState(deps.db, 'set-up', token, deps.now());
  return state.kind === 'open' && (await countEmployees(deps.db)) > 0 ? { kind: 'used' } : state;
}

export type SetUpResult =
  | { kind: 'set-up'; employeeId: EmployeeId; cookie: string | null }
  | Exclude<LinkState, { kind: 'open' }>
  | Exclude<NewPassword, { kind: 'hashed' }>;

/** Makes the first employee, an administrator, with an account, and signs in. */
export async function setUp(
  tools: AccountTools,
  { token, person, password }: { token: string; person: FirstPerson; password: string },
  visit: Visit,
): Promise<SetUpResult> {
  const state = await readSetupLink(tools, token);
  if (state.kind !== 'open') return state;
  const judged = await hashNewPassword(password, { name: person.name, email: person.email, company: tools.company.name });
  if (judged.kind === 'bad-password') return judged;
  const employeeId = await makeFirstPerson(tools, state.link.id, person, judged.hash, visit);
  if (!employeeId) return { kind: 'used' };
  const signedIn = await signIn(tools, { email: person.email, password }, visit);
  return { kind: 'set-up', employeeId, cookie: signedIn.kind === 'signed-in' ? signedIn.cookie : null };
}

function makeFirstPerson(
  tools: AccountTools,
  linkId: string,
  person: FirstPerson,
  passwordHash: string,
  visit: Visit,
): Promise<EmployeeId | undefined> {
  const now = tools.now();
  const id = toEmployeeId.parse(tools.newId());
  const employee = { ...person, id, managerId: null, hiredOn: dateIn(tools.company.timeZone, now), endedOn: null, movedOn: null };
  return inTransaction(tools.db, async (tx) => {
    // Asked inside the transaction: of two who set up at the same time, one is the first.
    if ((await countEmployees(tx)) > 0 || !(await useOneTimeLink(tx, linkId, now))) return undefined;
    await insertEmployees(tx, [employee], now);
    await insertRoleGrant(tx, { employeeId: id, role: 'admin', grantedAt: now, grantedById: null });
    const account = { id: tools.newId(), credentialId: tools.newId(), employeeId: id, name: person.name, email: person.email };
    await insertAccount(tx, { ...account, passwordHash, createdAt: now });
    await recordAccountDeed(tx, tools, visit, { deed: 'set-up', actorId: id, employeeId: id });
    return id;
  });
}
