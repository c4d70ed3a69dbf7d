import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { employeeId, type EmployeeId } from '~/domain/ids';
import type { OpenDatabase } from '~db/database';
import { insertEmployees } from '~db/queries/employees';
import { areInScope, idsInScope } from '~db/queries/reporting-line';
import { anEmployee } from '~tests/builders/employee';
import { testDatabase } from '~tests/setup/test-database';

const at = (id: string) => employeeId.parse(id);
const managers: [string, string | null][] = [
  ['head', null],
  ['grace', 'head'],
  ['amir', 'head'],
  ['tomasz', 'grace'],
  ['aiyana', 'tomasz'],
  ['nhung', 'amir'],
];

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await testDatabase();
  const all = managers.map(([id, manager]) => anEmployee({ id: at(id), managerId: manager === null ? null : at(manager) }));
  await insertEmployees(opened.db, all, new Date('2026-11-22T09:00:00Z'));
});
afterAll(() => opened.close());

async function lineOf(of: EmployeeId): Promise<string[]> {
  const rows = await opened.db
    .selectFrom('employee')
    .select('id')
    .where('id', 'in', idsInScope(opened.db, { kind: 'line', of }))
    .execute();
  return rows.map((row) => row.id).sort();
}

describe('a reporting line', () => {
  it('holds everybody below its head, however far down, and not the head', async () => {
    expect(await lineOf(at('grace'))).toEqual(['aiyana', 'tomasz']);
    expect(await lineOf(at('head'))).toEqual(['aiyana', 'amir', 'grace', 'nhung', 'tomasz']);
    expect(await lineOf(at('aiyana'))).toEqual([]);
  });

  it('covers a selection only as a whole', async () => {
    const line = { kind: 'line', of: at('grace') } as const;
    expect(await areInScope(opened.db, line, [at('tomasz'), at('aiyana')])).toBe(true);
    expect(await areInScope(opened.db, line, [at('tomasz'), at('nhung')])).toBe(false);
    expect(await areInScope(opened.db, line, [at('grace')])).toBe(false);
    expect(await areInScope(opened.db, line, [at('nobody')])).toBe(false);
    expect(await areInScope(opened.db, { kind: 'company' }, [at('nhung'), at('head')])).toBe(true);
    expect(await areInScope(opened.db, { kind: 'company' }, [at('nobody')])).toBe(false);
  });

  it('ends where somebody by mistake stands above their own manager', async () => {
    await opened.db.updateTable('employee').set({ manager_id: 'aiyana' }).where('id', '=', 'grace').execute();
    expect(await lineOf(at('grace'))).toEqual(['aiyana', 'tomasz']);
  });
});
