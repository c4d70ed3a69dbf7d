import { beforeAll, describe, expect, it } from 'vitest';
import { loader } from '~/routes/hr.audit';
import { loader as csvFile } from '~/routes/hr.audit[.csv]';
import { loader as ndjsonFile } from '~/routes/hr.audit[.ndjson]';
import { loader as xlsxFile } from '~/routes/hr.audit[.xlsx]';
import { action as act } from '~/routes/hr.employees_.$employeeId';
import { insertAuditEntries } from '~db/queries/audit';
import { ask, asking } from '~tests/setup/calling';
import { anAccountHolder, anOffice, employed } from '../account/accounts';

const { database, context, hr } = await anOffice();
const person = await employed(context, { name: 'Ada Quay', department: 'Sales' });

beforeAll(async () => {
  const head = await employed(context, { name: 'Cy Oak' });
  const fields = {
    ...{ intent: 'change', name: 'Ada Quay', email: person.email ?? '', department: 'Service', location: person.location },
    ...{ jobRole: person.jobRole, managerNumber: head.number, hiredOn: person.hiredOn },
  };
  await ask(context, hr.id, act, { path: `/hr/employees/${person.id}`, form: fields, params: { employeeId: person.id } });
});

const entry = (id: string, at: string, says: Partial<Parameters<typeof insertAuditEntries>[1][number]> = {}) => ({
  ...{ id, happenedAt: new Date(at), actorId: null, deed: 'move-due-date', subjectKind: 'assignment', subjectId: 'a1' },
  ...{ detail: { employeeId: person.id, moduleId: 'phone-etiquette', from: '2026-11-01', dueOn: '2026-11-20' }, requestId: null },
  ...says,
});

const page = async (query: string) => (await loader(await asking(context, hr.id, { path: `/hr/audit?${query}` }))).page;

describe('the audit log', () => {
  it('says who did what to whom, before and after, in words', async () => {
    const { lines, total } = await page('deed=change-employee');
    expect(total).toBe(1);
    expect(lines[0]).toMatchObject({
      who: 'Hanna Ries',
      what: 'changed a person’s record',
      whom: 'Ada Quay',
      href: `/hr/employees/${person.id}`,
    });
    expect(lines[0]?.changes).toEqual([
      { fact: 'Department', before: 'Sales', after: 'Service' },
      { fact: 'Manager', before: 'none', after: 'Cy Oak' },
    ]);
  });

  it('finds by who, by whom also where they are only named in it, and by days of the company', async () => {
    await insertAuditEntries(database.db, [entry('e1', '2026-03-01T22:59:59.000Z'), entry('e2', '2026-03-01T23:00:00.000Z')]);
    const ids = async (query: string) => (await page(query)).lines.map(({ id }) => id);
    expect(await ids('whom=ada+quay&deed=move-due-date')).toEqual(['e2', 'e1']);
    // Midnight in Berlin is 23:00 UTC.
    expect(await ids('from=2026-03-02&to=2026-03-02')).toEqual(['e2']);
    expect(await ids('to=2026-03-01')).toEqual(['e1']);
    expect((await page('who=hanna')).lines.every(({ who }) => who === 'Hanna Ries')).toBe(true);
    expect((await page('who=nobody-is-called-so')).total).toBe(0);
    expect((await page('whom=nobody-is-called-so')).total).toBe(0);
  });

  it('shows what nobody foresaw, and script and odd characters as what they are', async () => {
    await insertAuditEntries(database.db, [
      entry('odd', '2026-04-01T10:00:00.000Z', {
        deed: 'do-what-is-new',
        subjectKind: 'new-thing',
        detail: { secret: '<script>', deep: { list: [1] } },
      }),
    ]);
    expect((await page('deed=do-what-is-new')).lines[0]).toMatchObject({
      ...{ who: 'By itself', what: 'do what is new', whom: 'new thing', href: null },
      detail: 'secret “<script>”; deep {"list":[1]}',
    });
  });

  it('goes through every entry once', async () => {
    const many = Array.from({ length: 120 }, (_, index) =>
      entry(`m${String(index).padStart(3, '0')}`, '2026-05-01T10:00:00.000Z', { deed: 'nudge' }),
    );
    await insertAuditEntries(database.db, many);
    const seen: string[] = [];
    for (let after = ''; ;) {
      const { lines, next } = await page(`deed=nudge&after=${encodeURIComponent(after)}`);
      seen.push(...lines.map(({ id }) => id));
      if (next === null) break;
      after = next;
    }
    expect(seen).toHaveLength(120);
    expect(new Set(seen).size).toBe(120);
  });

  it('is taken as a file that holds what the screen shows, and that is in it afterwards', async () => {
    const query = 'deed=change-employee';
    const taking = async (file: typeof csvFile) => file(await asking(context, hr.id, { path: `/hr/audit.x?${query}` }));
    const csv = await (await taking(csvFile)).text();
    expect(csv.split('\r\n')).toHaveLength(3);
    expect(csv).toContain('Department: Sales → Service; Manager: none → Cy Oak');
    const [record] = (await (await taking(ndjsonFile)).text()).trim().split('\n');
    expect(JSON.parse(record ?? '')).toMatchObject({ who: 'Hanna Ries', whom: 'Ada Quay', deed: 'change-employee' });
    expect((await (await taking(xlsxFile)).arrayBuffer()).byteLength).toBeGreaterThan(1_000);
    const exports = await page('deed=export-audit');
    expect(exports.lines.map(({ detail }) => detail.includes('filter “deed=change-employee”; rows 1; whole file taken yes'))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('is nobody’s but theirs who manage people', async () => {
    const learner = await anAccountHolder(context);
    expect((await ask(context, learner.id, loader, { path: '/hr/audit' })).status).toBe(404);
  });
});
