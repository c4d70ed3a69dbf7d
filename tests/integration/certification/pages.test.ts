import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { employeeId, type CertificationId, type EmployeeId } from '~/domain/ids';
import { loader as certificateCredential } from '~/routes/certificates.$certificationId[.jwt]';
import { loader as certificatePdf } from '~/routes/certificates.$certificationId[.pdf]';
import { loader as certificatePage } from '~/routes/certificates.$certificationId';
import { loader as certificateList } from '~/routes/certificates._index';
import { headers as verifyHeaders, loader as verify } from '~/routes/verify.$code';
import { loader as verifyForm } from '~/routes/verify._index';
import { insertCertificationEvent } from '~db/queries/certifications';
import { insertEmployees, insertRoleGrant } from '~db/queries/employees';
import { emptyCatalog, testContext, type TestContext } from '~tests/builders/context';
import { asking } from '~tests/setup/calling';
import { aWorld, anEmployee, care, dana, earn, phone, ruth, type World } from './world';

let world: World;
let context: TestContext;

beforeEach(async () => {
  world = await aWorld();
  const { db, catalog, appUrl } = world.deps;
  context = testContext({ db, catalog, appUrl, dialect: world.dialect, now: world.clock.now });
});
afterEach(() => world.close());

const at = (instant: string) => {
  world.at(instant);
  context.clock.now = new Date(instant);
};

const asked = (path: string, params: Record<string, string>, who: EmployeeId | null = null) => asking(context, who, { path, params });

const pageOf = async (id: string, who?: EmployeeId) => certificatePage(await asked(`/certificates/${id}`, { certificationId: id }, who));
const pdfOf = async (id: string, who?: EmployeeId, query = '') =>
  certificatePdf(await asked(`/certificates/${id}.pdf${query}`, { certificationId: id }, who));
const credentialOf = async (id: string, who?: EmployeeId) =>
  certificateCredential(await asked(`/certificates/${id}.jwt`, { certificationId: id }, who));
const answerOf = async (code: string) => verify(await asked(`/verify/${encodeURIComponent(code)}`, { code }));

async function refusal(attempt: Promise<unknown>): Promise<{ status: number; headers: [string, string][]; body: string }> {
  const thrown = await attempt.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof Response)) throw new Error('A refusal was expected');
  return { status: thrown.status, headers: [...thrown.headers], body: await thrown.text() };
}

async function revoke(certificationId: CertificationId) {
  const event = { id: `revoked-${certificationId}`, certificationId, kind: 'revoked', reason: 'A secret reason.', authorId: ruth } as const;
  await insertCertificationEvent(world.deps.db, { ...event, happenedAt: world.clock.now });
}

describe('the list of certificates', () => {
  const listOf = async (who: EmployeeId) => (await certificateList(await asked('/certificates', {}, who))).list;

  it('is empty for somebody new', async () => {
    expect(await listOf(dana)).toEqual({ firstName: 'Dana', inForce: [], earlier: [] });
  });

  it('holds everything that a learner earned, what counts today first, and nothing of others', async () => {
    const first = await earn(world, phone);
    at('2028-01-10T10:00:00.000Z');
    const second = await earn(world, care);
    await earn(world, care, { who: ruth });
    const list = await listOf(dana);
    expect(list.inForce).toMatchObject([{ id: second.certification.id, status: { kind: 'valid' }, until: 'Until 10 Jan 2030' }]);
    expect(list.earlier).toMatchObject([{ id: first.certification.id, status: { kind: 'expired' }, until: 'On 12 Nov 2027' }]);
  });

  it('sends whoever is not signed in to sign in first', async () => {
    expect(await refusal(certificateList(await asked('/certificates', {})))).toMatchObject({ status: 302 });
  });
});

describe('the page of a certificate', () => {
  it('shows the holder what was earned, on which edition, and what it is worth today', async () => {
    const { certification } = await earn(world, phone);
    const { page } = await pageOf(certification.id, dana);
    expect(page.face).toMatchObject({
      name: 'Dana Okafor',
      title: 'Phone etiquette',
      code: certification.verificationCode,
      checkAddress: `training.example/verify/${certification.verificationCode}`,
    });
    expect(page.face.facts).toEqual([
      { term: 'Earned on', value: '12 Nov 2026' },
      { term: 'Valid until', value: '12 Nov 2027' },
      { term: 'Certificate', value: 'SW-2026-000001' },
      { term: 'Quiz', value: '9 of 10, 80% pass' },
      { term: 'Lessons', value: '2 completed' },
      { term: 'Edition', value: 'September 2026, phon e-e1' },
    ]);
    expect(page).toMatchObject({ status: { word: 'Valid' }, place: 'Your only certificate so far.', renewHref: null, renewedBy: null });
  });

  it('offers the way to renew it in the last 30 days, and leads from a renewed one to its renewal', async () => {
    const first = await earn(world, phone);
    at('2027-10-20T10:00:00.000Z');
    expect((await pageOf(first.certification.id, dana)).page).toMatchObject({
      status: { kind: 'expiring' },
      renewHref: '/modules/phone-etiquette',
    });
    const second = await earn(world, phone, { number: 2 });
    expect((await pageOf(first.certification.id, dana)).page).toMatchObject({
      status: { kind: 'renewed' },
      renewHref: null,
      renewedBy: second.certification.id,
    });
  });

  it('says on its face that it was revoked', async () => {
    const { certification } = await earn(world, phone);
    await revoke(certification.id);
    const { page } = await pageOf(certification.id, dana);
    expect(page).toMatchObject({ status: { kind: 'revoked' }, face: { kind: 'Certificate of training, revoked' } });
    expect(JSON.stringify(page)).not.toContain('A secret reason.');
  });

  it('of a course leads to the certificates that it rests on', async () => {
    const first = await earn(world, phone);
    const second = await earn(world, care);
    const { list } = await certificateList(await asked('/certificates', {}, dana));
    const course = list.inForce.find((row) => row.title === 'Service essentials');
    const { page } = await pageOf(course?.id ?? '', dana);
    expect(page.restsOn.map((module) => module.id)).toEqual([first.certification.id, second.certification.id]);
    expect(page.face.facts).toContainEqual({ term: 'Modules', value: '2 certified' });
  });

  it('is open to HR, and says whose it is', async () => {
    await insertRoleGrant(world.deps.db, { employeeId: ruth, role: 'hr', grantedAt: world.clock.now, grantedById: null });
    const { certification } = await earn(world, phone);
    expect((await pageOf(certification.id, ruth)).page.place).toBe('Dana Okafor’s only certificate so far.');
  });

  it('is the same "not found" for a foreign certificate, a missing one and what is no id at all', async () => {
    const { certification } = await earn(world, phone);
    const stranger = employeeId.parse('stranger');
    await insertEmployees(world.deps.db, [anEmployee({ id: stranger })], world.clock.now);
    for (const ask of [pageOf, pdfOf]) {
      const [foreign, missing, malformed] = [
        await refusal(ask(certification.id, stranger)),
        await refusal(ask('missing', stranger)),
        await refusal(ask('../x', stranger)),
      ];
      expect(foreign).toMatchObject({ status: 404, body: 'Not found' });
      expect(missing).toEqual(foreign);
      expect(malformed).toEqual(foreign);
    }
  });

  it('is open to everybody above its holder, without the records behind it and the signed credential', async () => {
    const top = employeeId.parse('top');
    await insertEmployees(world.deps.db, [anEmployee({ id: top, managerId: null })], world.clock.now);
    await world.deps.db.updateTable('employee').set({ manager_id: top }).where('id', '=', ruth).execute();
    const { certification } = await earn(world, phone);
    for (const above of [ruth, top]) {
      const { page } = await pageOf(certification.id, above);
      expect(page).toMatchObject({
        place: 'Dana Okafor’s only certificate so far.',
        evidence: [],
        renewHref: null,
        takesCredential: false,
      });
      expect(page.up).toEqual({ href: '/team/members/dana', label: 'Everything about Dana Okafor' });
      expect((await pdfOf(certification.id, above)).headers.get('Content-Type')).toBe('application/pdf');
      expect(await refusal(credentialOf(certification.id, above))).toMatchObject({ status: 404, body: 'Not found' });
    }
    expect((await credentialOf(certification.id, dana)).status).toBe(200);
  });

  it('is as good as not there for the supervisor of another line, and for whoever reports to its holder', async () => {
    const [other, below, theirs] = ['other', 'below', 'theirs'].map((id) => employeeId.parse(id));
    const people = [
      anEmployee({ id: other, managerId: null }),
      anEmployee({ id: theirs, managerId: other! }),
      anEmployee({ id: below, managerId: dana }),
    ];
    await insertEmployees(world.deps.db, people, world.clock.now);
    const { certification } = await earn(world, phone);
    for (const ask of [pageOf, pdfOf, credentialOf])
      for (const who of [other, below]) expect(await refusal(ask(certification.id, who))).toEqual(await refusal(ask('missing', who)));
  });

  it('sends whoever is not signed in to sign in, whether there is such a certificate or not', async () => {
    const { certification } = await earn(world, phone);
    for (const ask of [pageOf, pdfOf]) {
      expect(await refusal(ask(certification.id))).toMatchObject({ status: 302 });
      expect(await refusal(ask('missing'))).toMatchObject({ status: 302 });
    }
  });
});

describe('the PDF of a certificate', () => {
  it('is a file on A4, or on Letter when asked, that no cache keeps', async () => {
    const { certification } = await earn(world, phone);
    const [a4, letter, odd] = [
      await pdfOf(certification.id, dana),
      await pdfOf(certification.id, dana, '?paper=letter'),
      await pdfOf(certification.id, dana, '?paper=A0'),
    ];
    expect(Object.fromEntries(a4.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'private, no-store',
      'content-disposition': expect.stringContaining('filename="SW-2026-000001.pdf"'),
    });
    const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer()).toString('latin1');
    expect(await bytes(a4)).toContain('/MediaBox [0 0 595.28 841.89]');
    expect(await bytes(letter)).toContain('/MediaBox [0 0 612 792]');
    expect(await bytes(odd)).toContain('/MediaBox [0 0 595.28 841.89]');
  });
});

describe('checking a code', () => {
  const said = async (code: string) => (await (await answerOf(code)).json()).checked;

  it('tells a stranger name, title, dates and edition, and nothing else', async () => {
    const { certification } = await earn(world, phone);
    const response = await answerOf(certification.verificationCode);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      checked: {
        company: 'Harbor & Pine',
        code: certification.verificationCode,
        status: 'valid',
        facts: [
          { term: 'Held by', value: 'Dana Okafor' },
          { term: 'For', value: 'Phone etiquette' },
          { term: 'Earned on', value: '12 Nov 2026' },
          { term: 'Valid until', value: '12 Nov 2027' },
          { term: 'Edition', value: 'September 2026, phon e-e1' },
        ],
        checked: 'Thu 12 Nov 2026 at 11:00',
      },
    });
  });

  it('says valid to the end of the last day, whatever is left, and expired from the next', async () => {
    const { certification } = await earn(world, phone);
    at('2027-11-12T22:59:00.000Z');
    expect(await said(certification.verificationCode)).toMatchObject({ status: 'valid' });
    at('2027-11-12T23:00:00.000Z');
    expect(await said(certification.verificationCode)).toMatchObject({ status: 'expired' });
  });

  it('says renewed of the old one, and revoked without the reason', async () => {
    const first = await earn(world, phone);
    at('2027-10-20T10:00:00.000Z');
    const second = await earn(world, phone, { number: 2 });
    expect(await said(first.certification.verificationCode)).toMatchObject({ status: 'renewed' });
    await revoke(second.certification.id);
    const revoked = await said(second.certification.verificationCode);
    expect(revoked).toMatchObject({ status: 'revoked' });
    expect(JSON.stringify(revoked)).not.toContain('reason');
  });

  it('goes on answering when the holder has left and the module is gone', async () => {
    const { certification } = await earn(world, phone);
    await world.deps.db.updateTable('employee').set({ ended_on: '2026-12-31', name: 'Somebody' }).where('id', '=', dana).execute();
    context.deps.catalog = emptyCatalog;
    at('2027-02-01T10:00:00.000Z');
    expect(await said(certification.verificationCode)).toMatchObject({
      status: 'valid',
      facts: [{ value: 'Dana Okafor' }, { value: 'Phone etiquette' }, {}, {}, {}],
    });
  });

  it('reads a code however it is typed', async () => {
    const { certification } = await earn(world, phone);
    const typed = certification.verificationCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(await said(typed)).toMatchObject({ code: certification.verificationCode, status: 'valid' });
  });

  it('gives one answer to every code that there is not, and to what cannot be a code', async () => {
    await earn(world, phone);
    const unknown = await answerOf('00000-00000-00000-00000');
    expect(unknown.status).toBe(404);
    expect((await unknown.json()).checked).toMatchObject({ status: 'unknown', code: '00000-00000-00000-00000', facts: [] });
    for (const typed of ['x', '../../etc/passwd', '\0', '%', 'ｋ'.repeat(20), 'A'.repeat(5000)]) {
      const response = await answerOf(typed);
      expect(response.status).toBe(404);
      expect((await response.json()).checked).toMatchObject({ status: 'unknown', code: null, facts: [] });
    }
  });

  it('asks the database the same, whether there is such a code or not', async () => {
    const { certification } = await earn(world, phone);
    const statements = async (code: string) => {
      const seen: string[] = [];
      const watched = context.deps.db.withPlugin({
        transformQuery: ({ node }) => {
          seen.push(node.kind);
          return node;
        },
        transformResult: async ({ result }) => result,
      });
      await verify({ ...(await asked(`/verify/${code}`, { code })), context: { ...context, deps: { ...context.deps, db: watched } } });
      return seen;
    };
    const known = await statements(certification.verificationCode);
    expect(known).toEqual(['SelectQueryNode']);
    expect(await statements('00000-00000-00000-00000')).toEqual(known);
    expect(await statements('not a code')).toEqual(known);
  });

  it('is kept by no cache and no search engine', () => {
    const headers = verifyHeaders({
      loaderHeaders: new Headers(),
      parentHeaders: new Headers(),
      actionHeaders: new Headers(),
      errorHeaders: undefined,
    });
    expect(headers).toEqual({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow' });
  });
});

describe('typing a code', () => {
  const typed = async (query: string) => verifyForm(await asked(`/verify${query}`, {}));

  it('leads to the answer under its own address', async () => {
    const response = await typed('?code=k7qm4+txw9r%2D2d8hvonb3c');
    expect([response.status, response.headers.get('Location')]).toEqual([302, '/verify/K7QM4-TXW9R-2D8HV-0NB3C']);
  });

  it('says what a code looks like when that was none, and keeps what was typed', async () => {
    const response = await typed('?code=SW-2026-000001');
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      typed: 'SW-2026-000001',
      problem: expect.stringContaining('twenty letters and figures'),
    });
  });

  it('asks for a code first', async () => {
    expect(await (await typed('')).json()).toEqual({ company: 'Harbor & Pine' });
  });
});
