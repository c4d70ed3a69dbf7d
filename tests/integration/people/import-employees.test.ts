import { describe, expect, it } from 'vitest';
import { importId, type ImportId } from '~/domain/ids';
import type { ImportPlanReport } from '~/domain/import/import-report';
import { leftWithoutRow } from '~/domain/import/left-without-row';
import { runImports, workOnNext } from '~/features/import/run-imports.server';
import { action as sendIn } from '~/routes/hr.employees_.import';
import { action as decide, loader as open } from '~/routes/hr.employees_.import_.$importId';
import { loader as mistakesFile } from '~/routes/hr.employees_.import_.$importId_.mistakes[.csv]';
import { claimImport, findImport } from '~db/queries/file-imports';
import { findEmployeeByNumber, type Employee } from '~db/queries/employees';
import { ask, asking, cookieOf } from '~tests/setup/calling';
import { anAccountHolder, anOffice, deedsOf, employed, password, visiting } from '../account/accounts';

const { database, context, hr, admin } = await anOffice();

const heading = 'Number,Name,Email,Department,Location,Job role,Manager,Hired on';
const lineOf = (number: string, changes: Partial<Record<'name' | 'email' | 'role' | 'manager' | 'hired', string>> = {}) => {
  const {
    name = `Person ${number}`,
    email = `${number.toLowerCase()}@x.test`,
    role = 'Advisor',
    manager = '',
    hired = '2024-03-01',
  } = changes;
  return [number, name, email, 'Sales', 'Kiel', role, manager, hired].join(',');
};
const csv = (...lines: string[]) => [heading, ...lines].join('\r\n');

async function sending(
  text: string | Uint8Array<ArrayBuffer>,
  { actor = hr as Employee, options = [] as string[] } = {},
): Promise<Response> {
  const body = new FormData();
  body.set('file', new Blob([text]), '../people-november.csv');
  for (const option of options) body.append('options', option);
  return ask(context, actor.id, sendIn, { form: body });
}

/** Sends a file in and has it looked at. */
async function sent(text: string | Uint8Array<ArrayBuffer>, how: { actor?: Employee; options?: string[] } = {}): Promise<ImportId> {
  const location = (await sending(text, how)).headers.get('Location') ?? '';
  const id = importId.parse(location.split('/').at(-1));
  await workOnNext(context.deps, id);
  return id;
}

async function page(id: ImportId, actor = hr) {
  return (await open(await asking(context, actor.id, { path: `/hr/employees/import/${id}`, params: { importId: id } }))).page;
}

async function planOf(id: ImportId): Promise<ImportPlanReport> {
  const { report } = await page(id);
  if (report?.kind !== 'plan') throw new Error(`No plan, but ${JSON.stringify(report)}`);
  return report;
}

async function deciding(id: ImportId, fields: Record<string, string>, actor = hr): Promise<Response> {
  return ask(context, actor.id, decide, { path: `/hr/employees/import/${id}`, form: fields, params: { importId: id } });
}

const accepting = async (id: ImportId) => deciding(id, { intent: 'accept', fingerprint: (await planOf(id)).fingerprint });

async function takenOver(text: string, options: string[] = []): Promise<ImportId> {
  const id = await sent(text, { options });
  await accepting(id);
  await workOnNext(context.deps, id);
  expect((await page(id)).state).toBe('done');
  return id;
}

const numbers = async () =>
  (await database.db.selectFrom('employee').select('number').orderBy('number').execute()).map((row) => row.number);

describe('a file of employees', () => {
  it('does nothing before it is confirmed, and then all of it', async () => {
    const id = await sent(csv(lineOf('A1', { manager: 'A2' }), lineOf('A2')));
    expect(await planOf(id)).toMatchObject({ rows: 2, added: 2, changed: 0, left: 0, wrongRows: 0, delimiter: 'commas' });
    expect(await findEmployeeByNumber(database.db, 'A1')).toBeUndefined();
    await accepting(id);
    await workOnNext(context.deps, id);
    const [report, head] = [await findEmployeeByNumber(database.db, 'A1'), await findEmployeeByNumber(database.db, 'A2')];
    expect(report).toMatchObject({ name: 'Person A1', managerId: head?.id, hiredOn: '2024-03-01' });
    expect(await deedsOf(database.db, report?.id ?? '')).toEqual(['add-employee']);
    expect(await page(id)).toMatchObject({ state: 'done', fileName: 'people-november.csv', report: { added: 2, lines: [], mistakes: [] } });
  });

  it('leads to nothing the second time, and to what differs the third', async () => {
    await takenOver(csv(lineOf('B1'), lineOf('B2')));
    expect(await planOf(await sent(csv(lineOf('B1'), lineOf('B2'))))).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    const third = await sent(csv(lineOf('B1', { role: 'Lead' }), lineOf('B2')));
    expect((await planOf(third)).lines).toEqual([
      { kind: 'changed', number: 'B1', name: 'Person B1', fact: 'Job role', before: 'Advisor', after: 'Lead' },
    ]);
  });

  it('with a mistake in any row takes over none of them', async () => {
    const before = await numbers();
    const id = await sent(
      csv(lineOf('C1'), lineOf('C2', { name: '=HYPERLINK(1)' }), lineOf('C3', { hired: '31.02.2026', manager: '999' }), lineOf('C1')),
    );
    const report = await planOf(id);
    expect(report.mistakes.map(({ row, number, column, what }) => [row, number, column, what])).toEqual([
      [3, 'C2', 'Name', 'The name cannot begin with “=”.'],
      [4, 'C3', 'Hired on', 'February 2026 has 28 days.'],
      [5, 'C1', 'Employee number', 'Row 2 has this number already. Each person stands in the file once.'],
    ]);
    await accepting(id);
    await runImports(context.deps);
    expect((await page(id)).state).toBe('checked');
    expect(await numbers()).toEqual(before);
    const file = await mistakesFile(await asking(context, hr.id, { params: { importId: id } }));
    expect(await file.text()).toContain("3,C2,Name,'=HYPERLINK(1),The name cannot begin with “=”.");
  });

  it.each([
    ['semicolons', 'Hired on;Name;Personnel number;Site;Dept;Job title\n1.3.2024;Zoë Çelik;D1;Kiel;Sales;Advisor'],
    ['tabs', 'employee_id\tFULL NAME\tlocation\tdepartment\trole\thire date\nD1\tZoë Çelik\tKiel\tSales\tAdvisor\t2024-03-01'],
    [
      'commas',
      '\uFEFF"Staff ID","Name","Location","Department","Position","Start date"\r\n\r\n"D1","Zoë Çelik","Kiel","Sales","Advisor","2024-03-01"\r\n',
    ],
  ])('is recognised with %s, in any order of its columns', async (delimiter, text) => {
    expect(await planOf(await sent(text))).toMatchObject({
      delimiter,
      added: 1,
      wrongRows: 0,
      lines: [{ number: 'D1', name: 'Zoë Çelik' }],
    });
  });

  it('is recognised in Windows-1252 and UTF-16', async () => {
    const text = csv(lineOf('D2', { name: 'Zoë' }));
    const windows = new Uint8Array([...text].map((sign) => sign.charCodeAt(0)));
    const wide = new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
    for (const [bytes, encoding] of [
      [windows, 'Windows-1252'],
      [wide, 'UTF-16'],
    ] as const) {
      const id = await sent(bytes);
      expect([(await page(id)).encoding, (await planOf(id)).lines[0]?.name]).toEqual([encoding, 'Zoë']);
    }
  });

  it.each([
    ['', 'Choose a file'],
    [' \n ', 'The file is empty.'],
    [heading, 'no rows below them'],
    ['Name,Email\nAda,a@x.test', 'names no column “Employee number”'],
    ['PK\u0003\u0004\u0014', 'This is an Excel workbook. Save it as CSV and choose it again.'],
    ['Number,Name,Staff ID\n1,Ada,2', 'Two columns mean the same'],
    [csv(lineOf('E1'), `"E2,never closed,${'x'.repeat(2_000)}`), 'A quotation mark is opened and never closed.'],
    [csv(lineOf('E1'), `"E2${'x'.repeat(1_100_000)}`), 'A quotation mark is opened and never closed.'],
  ])('that cannot be read says why: %.30j', async (text, sentence) => {
    const answer = await sending(text);
    if (answer.status === 400) return expect(((await answer.json()) as { problem: string }).problem).toContain(sentence);
    const id = importId.parse(answer.headers.get('Location')?.split('/').at(-1));
    await workOnNext(context.deps, id);
    const read = await page(id);
    expect([read.state, read.report?.kind === 'unreadable' && read.report.what]).toEqual(['refused', expect.stringContaining(sentence)]);
  });

  it('is read with line ends, quotation marks and what nobody can type in its cells, each a mistake where it is one', async () => {
    const id = await sent(
      csv(
        lineOf('F1', { name: '"Ada ""Countess"" Quay"' }),
        lineOf('F2', { name: '"Two\nlines"' }),
        lineOf('F3', { name: 'N\0L' }),
        lineOf('F4', { name: 'A\u202Eb' }),
        lineOf('F5', { name: 'x'.repeat(100_000) }),
      ),
    );
    const report = await planOf(id);
    expect(report.lines.map(({ name }) => name)).toEqual(['Ada "Countess" Quay']);
    expect(report.mistakes.map(({ row, number }) => [row, number])).toEqual([3, 4, 5, 6].map((row) => [row, `F${row - 1}`]));
    expect(Math.max(...report.mistakes.map(({ value }) => value.length))).toBeLessThan(70);
  });

  it('names every broken row of many', async () => {
    const lines = Array.from({ length: 2_000 }, (_, index) => lineOf(`G${index}`, index % 20 === 0 ? { email: 'no address' } : {}));
    expect(await planOf(await sent(csv(...lines)))).toMatchObject({ rows: 2_000, added: 1_900, wrongRows: 100, wrongCells: 100 });
  });
});

describe('one thing in two spellings', () => {
  it('is taken as others have it, and the dry run says so', async () => {
    await takenOver(csv(lineOf('SP1')));
    const report = await planOf(await sent(csv(lineOf('SP2', { role: 'ADVISOR' }))));
    expect(report.respellings).toEqual([{ column: 'Job role', typed: 'ADVISOR', taken: 'Advisor', rows: 1 }]);
    expect(report.lines).toMatchObject([{ number: 'SP2', after: 'Advisor, Sales' }]);
  });
});

describe('the decision on a file', () => {
  it('is one, however often and by how many windows it is sent', async () => {
    const id = await sent(csv(lineOf('H1')));
    const answers = await Promise.all([accepting(id), accepting(id)]);
    expect(answers.map((answer) => answer.status)).toEqual([302, 302]);
    await Promise.all([workOnNext(context.deps, id), workOnNext(context.deps, id)]);
    const added = await findEmployeeByNumber(database.db, 'H1');
    expect(await deedsOf(database.db, added?.id ?? '')).toEqual(['add-employee']);
    expect(await deedsOf(database.db, id)).toEqual(['send-in-file', 'confirm-file']);
  });

  it('is asked for again when the file would do something else by then', async () => {
    const person = await employed(context, { number: 'I1', jobRole: 'Advisor' });
    const id = await sent(csv(lineOf('I1', { role: 'Lead', name: person.name, email: person.email ?? '' })));
    await accepting(id);
    await database.db.updateTable('employee').set({ name: 'Somebody Else' }).where('id', '=', person.id).execute();
    await workOnNext(context.deps, id);
    expect(await page(id)).toMatchObject({ state: 'checked', report: { changedMeanwhile: true } });
    expect(await findEmployeeByNumber(database.db, 'I1')).toMatchObject({ jobRole: 'Advisor' });
    await accepting(id);
    await workOnNext(context.deps, id);
    expect(await findEmployeeByNumber(database.db, 'I1')).toMatchObject({ jobRole: 'Lead' });
  });

  it('to leave it has the file forgotten, and so has a week without one', async () => {
    const [left, forgotten] = [await sent(csv(lineOf('J1'))), await sent(csv(lineOf('J2')))];
    await deciding(left, { intent: 'cancel' });
    context.clock.advance(8 * 24 * 60 * 60 * 1000);
    await runImports(context.deps);
    context.clock.advance(-8 * 24 * 60 * 60 * 1000);
    for (const id of [left, forgotten]) expect(await page(id)).toMatchObject({ state: 'cancelled', report: null });
    const texts = await database.db.selectFrom('import_text').select('import_id').where('import_id', 'in', [left, forgotten]).execute();
    expect(texts).toEqual([]);
  });

  it('is nobody’s who does not manage people, and a foreign one is like a missing one', async () => {
    const learner = await anAccountHolder(context);
    expect((await sending(csv(lineOf('K1')), { actor: learner })).status).toBe(404);
    const id = await sent(csv(lineOf('K1')));
    expect((await deciding(id, { intent: 'accept', fingerprint: 'x' }, learner)).status).toBe(404);
    expect((await deciding('nothing' as ImportId, { intent: 'accept', fingerprint: 'x' })).status).toBe(404);
    expect((await deciding(id, { intent: 'accept', fingerprint: 'not what was shown' })).status).toBe(409);
  });

  it('survives a process that dies at it: another one takes over once its lease is over', async () => {
    const id = await sent(csv(lineOf('L1')));
    await accepting(id);
    const { now } = context.deps;
    await claimImport(database.db, { id, now: now(), until: new Date(now().getTime() + 60_000) });
    expect(await workOnNext(context.deps, id)).toBeUndefined();
    context.clock.advance(61_000);
    expect(await workOnNext(context.deps, id)).toBe('done');
  });

  it('is given up after it broke three times', async () => {
    const id = await sent(csv(lineOf('M1')));
    await accepting(id);
    await database.db.updateTable('file_import').set({ tries: 3 }).where('id', '=', id).execute();
    expect(await workOnNext(context.deps, id)).toBe('failed');
    expect((await findImport(database.db, id))?.state).toBe('failed');
  });
});

describe('who leaves and who is new', () => {
  it('is signed out, and HR lets no administrator go by a file', async () => {
    const person = await anAccountHolder(context, { number: 'N1' });
    const begun = await context.accounts.signIn({ email: person.email, password }, visiting(context));
    const headers = new Headers({ cookie: begun.kind === 'signed-in' ? cookieOf(begun.cookie) : '' });
    const leaving = (number: string) => `Number,Left on\n${number},2026-11-20`;
    await takenOver(leaving('N1'));
    expect(await context.accounts.findSession(headers)).toBeUndefined();
    expect(await planOf(await sent(leaving(admin.number)))).toMatchObject({ wrongRows: 1 });
    expect(await planOf(await sent(leaving(hr.number)))).toMatchObject({ wrongRows: 1 });
  });

  it('is nobody who is missing, unless that is ticked: then everybody who is', async () => {
    const known = await numbers();
    const own = `Number\n${hr.number}\n${admin.number}`;
    expect(await planOf(await sent(own))).toMatchObject({ left: 0, unchanged: 2 });
    const report = await planOf(await sent(own, { options: ['missing-have-left'] }));
    expect(report.left).toBeGreaterThan(5);
    expect(report.left).toBeLessThanOrEqual(known.length - 2);
    expect(leftWithoutRow(report)).toBe(report.left);
  });

  it('is not who may not go by a file: they are a mistake that is in no row', async () => {
    const report = await planOf(await sent(`Number\n${hr.number}`, { options: ['missing-have-left'] }));
    expect(report).toMatchObject({ rows: 1, unchanged: 1, wrongRows: 0, wrongCells: 1, mistakes: [{ number: admin.number }] });
    expect(report.lines.map(({ number }) => number)).not.toContain(admin.number);
  });

  it('is invited once, when that is ticked and there is an address', async () => {
    await takenOver(csv(lineOf('O1'), lineOf('O2').replace('o2@x.test', '')), ['invite']);
    expect(await Promise.all([runImports(context.deps), runImports(context.deps)])).toBeDefined();
    const added = await findEmployeeByNumber(database.db, 'O1');
    expect(await deedsOf(database.db, added?.id ?? '')).toEqual(['add-employee', 'invite']);
    const mails = await database.db.selectFrom('mail').select('address').where('address', 'like', 'o%@x.test').execute();
    expect(mails).toEqual([{ address: 'o1@x.test' }]);
  });
});
