import exceljs from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EmployeeId } from '~/domain/ids';
import { readRegisterFilter } from '~/domain/register/read-register-filter';
import { registerQuestion } from '~/features/register/register-question.server';
import { exportRegister } from '~/features/register/export-register.server';
import { loader as csv } from '~/routes/hr.certifications[.csv]';
import { loader as ndjson } from '~/routes/hr.certifications[.ndjson]';
import { loader as xlsx } from '~/routes/hr.certifications[.xlsx]';
import { listRegisterLines, placeOf, type RegisterLine, type RegisterPlace } from '~db/queries/register-list';
import type { TestContext } from '~tests/builders/context';
import { ask, type Handler } from '~tests/setup/calling';
import { dana, ruth, type World } from '../certification/world';
import { aRegisterWorld, fillRegister, hr } from './world';

let world: World;
let context: TestContext;
beforeEach(async () => {
  ({ world, context } = await aRegisterWorld());
});
afterEach(() => world.close());

async function aRegister() {
  await fillRegister(world);
  context.clock.now = world.clock.now;
}

const file = (door: Handler, query = '', who: EmployeeId = hr) => ask(context, who, door, { path: `/hr/certifications?${query}` });

const linesOf = (query: string, limit = 100, after: RegisterPlace | null = null) =>
  listRegisterLines(world.deps.db, registerQuestion(world.deps, readRegisterFilter(new URLSearchParams(query))), {
    after,
    limit,
    few: false,
  });

const records = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('the register as a file', () => {
  const queries = ['', 'subject=phone-etiquette&sort=name', 'status=revoked', 'q=okafor', 'validOn=2026-11-13&sort=score&direction=down'];

  it.each(queries)('says in all three formats what the list says: %s', async (query) => {
    await aRegister();
    const wanted = (await linesOf(query)).map((line) => [line.number, line.employeeNumber, line.status]);
    const ofRecord = (record: Record<string, unknown>) => [record.certificateNumber, record.employeeNumber, record.status];
    expect(records(await (await file(ndjson, query)).text()).map(ofRecord)).toEqual(wanted);

    const [head = '', ...rows] = (await (await file(csv, query)).text()).trimEnd().split('\r\n');
    expect(head.startsWith('Employee number,Name,Email,Department')).toBe(true);
    expect(rows).toHaveLength(wanted.length);
    wanted.forEach(([number], index) => expect(rows[index]).toContain(String(number)));

    const book = new exceljs.Workbook();
    await book.xlsx.load(await (await file(xlsx, query)).arrayBuffer());
    const sheet = book.worksheets[0];
    const cells = sheet?.getRows(2, wanted.length)?.map((row) => [row.getCell(17).value, row.getCell(1).value, row.getCell(15).value]);
    expect(cells ?? []).toEqual(wanted);
  });

  it('keeps leading zeros and names, and defuses formulas', async () => {
    await aRegister();
    const text = await (await file(csv, 'q=HYPERLINK')).text();
    expect(text).toContain(`0007,"'=HYPERLINK(""http://x"")"`);
    expect(text).toContain('"Zoë’s “desk”, north"');
    expect(text.charCodeAt(0)).not.toBe(0xfeff);
    const marked = new Uint8Array(await (await file(csv, 'bom=1')).arrayBuffer());
    expect([...marked.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('has typed dates and numbers, a frozen heading and filters in XLSX', async () => {
    await aRegister();
    const book = new exceljs.Workbook();
    await book.xlsx.load(await (await file(xlsx, 'q=okafor&subject=phone-etiquette')).arrayBuffer());
    const sheet = book.worksheets[0];
    expect(sheet?.getCell('M2').value).toEqual(new Date('2026-11-12T00:00:00Z'));
    expect(sheet?.getCell('K2').value).toBe(8);
    expect(sheet?.getCell('A2').value).toBe('00dana');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet?.autoFilter).toBe('A1:T1');
  });

  it('has a name that sorts, is not kept by caches, and is for HR alone', async () => {
    const answer = await file(csv);
    expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="certifications-2026-11-12.csv"');
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store');
    await answer.text();
    for (const who of [dana, ruth]) {
      const refused = await file(csv, '', who).catch((error: unknown) => error);
      expect((refused as Response).status).toBe(404);
    }
  });

  it('is logged with its filter, its rows and its hash, also when the reader went away', async () => {
    await aRegister();
    await (await file(csv, 'status=valid')).text();
    const asked = { actor: null, format: 'ndjson', filter: {}, requestId: null } as const;
    for await (const piece of exportRegister(world.deps, asked)) if (piece.length > 0) break;
    const entries = await world.deps.db.selectFrom('audit_entry').selectAll().where('deed', '=', 'export-certifications').execute();
    const details = entries.map(({ actor_id, subject_id, detail }) => ({ actor_id, subject_id, ...(JSON.parse(detail) as object) }));
    expect(details).toEqual([
      {
        actor_id: hr,
        subject_id: 'csv',
        filter: 'status=valid',
        rows: 4,
        whole: true,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
      expect.objectContaining({ subject_id: 'ndjson', whole: false }),
    ]);
  });

  it('breaks off without its proper end when a page cannot be read', async () => {
    await aRegister();
    const answer = await file(ndjson);
    await world.deps.db.schema.alterTable('register_row').renameTo('register_row_away').execute();
    await expect(answer.text()).rejects.toThrow();
    await world.deps.db.schema.alterTable('register_row_away').renameTo('register_row').execute();
  });
});

describe('the list of the register', () => {
  it('goes from page to page without losing or repeating a line, in every order', async () => {
    await aRegister();
    for (const sort of ['issued', 'expires', 'name', 'number', 'department', 'title', 'score']) {
      for (const direction of ['up', 'down']) {
        const query = `sort=${sort}&direction=${direction}`;
        const whole = (await linesOf(query)).map((line) => line.number);
        const walked: string[] = [];
        let after: RegisterPlace | null = null;
        for (;;) {
          const page: RegisterLine[] = await linesOf(query, 2, after);
          const last = page.at(-1);
          if (!last) break;
          walked.push(...page.map((line) => line.number));
          after = placeOf(last, readRegisterFilter(new URLSearchParams(query)));
        }
        expect(walked, query).toEqual(whole);
        expect(whole).toHaveLength(5);
      }
    }
  });

  it('answers what was in force on a day, whatever has happened since', async () => {
    await aRegister();
    const numbersOn = async (day: string) =>
      (await linesOf(`validOn=${day}&subject=phone-etiquette`)).map((line) => line.employeeNumber).sort();
    expect(await numbersOn('2026-11-11')).toEqual([]);
    expect(await numbersOn('2026-11-12')).toEqual(['0007', '00dana']);
    expect(await numbersOn('2026-11-20')).toEqual(['0007', '00dana']);
    expect(await numbersOn('2027-11-12')).toEqual(['0007', '00dana']);
    expect(await numbersOn('2027-11-13')).toEqual([]);
  });
});
