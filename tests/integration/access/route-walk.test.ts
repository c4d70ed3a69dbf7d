import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { employeeId, type EmployeeId } from '~/domain/ids';
import { insertEmployees, insertRoleGrant } from '~db/queries/employees';
import { signedIn, testContext, type TestContext } from '~tests/builders/context';
import { anEmployee } from '~tests/builders/employee';
import { ask, type Handler } from '~tests/setup/calling';
import { testDatabase } from '~tests/setup/test-database';
import { doors, type Door } from './route-doors';

interface RouteModule {
  loader?: Handler;
  action?: Handler;
}

const modules = import.meta.glob<RouteModule>('/app/routes/*.{ts,tsx}', { eager: true });
const routes = Object.entries(modules).map(([file, module]) => ({ name: file.replace(/^.*\/|\.tsx?$/g, ''), module }));

const people = ['learner', 'supervisor', 'foreign-supervisor', 'hr', 'admin', 'leaver', 'closed-account'] as const;
type Kind = 'nobody' | (typeof people)[number];
const kinds: readonly Kind[] = ['nobody', ...people];

let context: TestContext;
let close: () => Promise<void>;

beforeAll(async () => {
  const opened = await testDatabase();
  close = opened.close;
  context = testContext(opened);
  const at = (id: string) => employeeId.parse(id);
  const all = people.map((kind) => anEmployee({ id: at(kind), managerId: kind === 'learner' ? at('supervisor') : null }));
  const ended = all.map((one) => (one.id === 'leaver' ? { ...one, endedOn: one.hiredOn } : one));
  await insertEmployees(
    opened.db,
    ended.sort((a, b) => Number(a.managerId !== null) - Number(b.managerId !== null)),
    context.deps.now(),
  );
  for (const role of ['hr', 'admin'] as const) {
    await insertRoleGrant(opened.db, { employeeId: at(role), role, grantedAt: context.deps.now(), grantedById: null });
  }
  const closed = at('closed-account');
  await signedIn(context, closed, new Request('http://localhost:3000/'));
  const now = context.deps.now().toISOString();
  await opened.db.updateTable('account_user').set({ disabled_at: now }).where('employee_id', '=', closed).execute();
});
afterAll(() => close());

/** To whom no session counts. */
function isStranger(kind: Kind): boolean {
  return kind === 'nobody' || kind === 'leaver' || kind === 'closed-account';
}

function mayEnter(door: Door, kind: Kind): boolean {
  switch (door) {
    case 'everybody':
      return true;
    case 'signed-in':
      return !isStranger(kind);
    case 'supervisor':
      return kind === 'supervisor';
    case 'supervisor-or-hr':
      return kind === 'supervisor' || kind === 'hr' || kind === 'admin';
    case 'observer':
      return kind === 'supervisor' || kind === 'hr';
    case 'hr':
      return kind === 'hr';
    case 'hr-or-admin':
      return kind === 'hr' || kind === 'admin';
    case 'admin':
      return kind === 'admin';
  }
}

const params = {
  moduleId: 'nothing',
  lessonId: 'nothing',
  attemptId: 'nothing',
  scenarioId: 'nothing',
  runId: 'nothing',
  observationId: 'nothing',
  employeeId: 'nothing',
  certificationId: 'nothing',
  actId: 'nothing',
  assignmentId: 'nothing',
  token: 'nothing',
  code: 'nothing',
  ruleId: 'nothing',
  importId: 'nothing',
  packId: 'nothing',
  viewId: 'nothing',
  '*': 'nothing',
};

function knock(call: Handler, kind: Kind, method: 'GET' | 'POST'): Promise<Response> {
  const who = kind === 'nobody' ? null : (kind as string as EmployeeId);
  return ask(context, who, call, { path: '/somewhere', params, form: method === 'POST' ? { intent: 'nothing' } : undefined });
}

function isSignInRedirect(answer: Response): boolean {
  return answer.status === 302 && (answer.headers.get('Location') ?? '').startsWith('/sign-in');
}

function isRefused(answer: Response): boolean {
  return isSignInRedirect(answer) || answer.status === 404;
}

const guarded = routes.flatMap(({ name, module }) => {
  const door = doors[name];
  return door && door !== 'everybody' ? [{ name, module, door }] : [];
});

describe('every route', () => {
  it('has its door in the list', () => {
    expect(routes.map((route) => route.name).sort()).toEqual(Object.keys(doors).sort());
  });

  describe.each(guarded)('$name', ({ door, module }) => {
    it.each(kinds.filter((kind) => !mayEnter(door, kind)))('refuses %s', async (kind) => {
      for (const [call, method] of [
        [module.loader, 'GET'],
        [module.action, 'POST'],
      ] as const) {
        if (!call) continue;
        const answer = await knock(call, kind, method);
        expect(isStranger(kind) ? isSignInRedirect(answer) || isBareDoor(module, method, answer) : isRefused(answer)).toBe(true);
      }
    });

    it.each(kinds.filter((kind) => mayEnter(door, kind)))('does not ask %s to sign in', async (kind) => {
      if (module.loader) expect(isSignInRedirect(await knock(module.loader, kind, 'GET'))).toBe(false);
    });
  });
});

/** A resource that takes only posts answers a GET as if it were not there, whoever asks. */
function isBareDoor(module: RouteModule, method: 'GET' | 'POST', answer: Response): boolean {
  return method === 'GET' && !('default' in module) && answer.status === 404;
}
