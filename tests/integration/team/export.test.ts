import { createHash } from 'node:crypto';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loader as csv } from '~/routes/team[.csv]';
import { loader as xlsx } from '~/routes/team[.xlsx]';
import { ask } from '~tests/setup/calling';
import { aiyana, assign, aTeamWorld, grace, jo, phone, type TeamWorld } from './world';

let world: TeamWorld;
beforeAll(async () => {
  world = await aTeamWorld();
  await world.context.deps.db.updateTable('employee').set({ number: '00417', name: '=Aiyana, “Ay”' }).where('id', '=', aiyana).execute();
  await assign(world, aiyana, phone, '2026-11-20');
});
afterAll(() => world.close());

async function lines(query = '') {
  const answer = await ask(world.context, grace, csv, { path: `/team.csv${query}` });
  return (await answer.text()).split('\r\n');
}

describe('the exported team', () => {
  it('has a line for each person and module that the page shows, in its order', async () => {
    const [head, first, ...rest] = await lines();
    expect(head).toMatch(/^Employee number,Name,Email,/);
    expect(first).toMatch(
      /^00417,"'=Aiyana, “Ay”",[^,]+,Contact centre,Husum,Advisor,Jo Park,Essentials,Phone etiquette,Overdue,2026-11-20,3,/,
    );
    expect(rest.map((line) => /Overdue|Never assigned/.exec(line)?.[0])).toEqual([
      'Never assigned',
      'Never assigned',
      'Never assigned',
      undefined,
    ]);
  });

  it('obeys the filters of its address, and holds nobody of another line', async () => {
    expect((await lines('?q=jo&module=phone-etiquette')).filter(Boolean)).toHaveLength(2);
    expect((await lines()).join()).not.toContain('Nhung');
  });

  it('has typed dates and numbers as a workbook, and text that no spreadsheet reads as a formula', async () => {
    const answer = await ask(world.context, grace, xlsx, { path: '/team.xlsx' });
    expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="team-2026-11-23.xlsx"');
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(await answer.arrayBuffer());
    const sheet = workbook.worksheets[0]!;
    const heads = sheet.getRow(1).values as string[];
    const value = (header: string) => sheet.getRow(2).getCell(heads.indexOf(header)).value;
    expect([value('Employee number'), value('Name'), value('Days late')]).toEqual(['00417', '=Aiyana, “Ay”', 3]);
    expect(value('Due on')).toEqual(new Date('2026-11-20T00:00:00Z'));
  });

  it('is logged with who took it, under which filters, and the hash of what was taken', async () => {
    const answer = await ask(world.context, grace, csv, { path: '/team.csv?q=jo' });
    const sha256 = createHash('sha256')
      .update(Buffer.from(await answer.arrayBuffer()))
      .digest('hex');
    const entries = await world.context.deps.db
      .selectFrom('audit_entry')
      .select(['actor_id', 'detail'])
      .where('deed', '=', 'export-team')
      .orderBy('id', 'desc')
      .execute();
    expect(entries.map((entry) => [entry.actor_id, JSON.parse(entry.detail)])).toContainEqual([
      grace,
      { format: 'csv', list: '/team?q=jo', people: 1, modules: 2, rows: 2, whole: true, sha256 },
    ]);
    expect(entries.every((entry) => entry.actor_id !== jo)).toBe(true);
  });
});
