import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import exceljs from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openApi } from '~/features/api/openapi.server';
import { loadRegister } from '~/features/register/load-register.server';
import { registerColumns } from '~/features/register/register-columns';
import { asRecord } from '~/features/reporting/write-table.server';
import { loader as csv } from '~/routes/hr.certifications[.csv]';
import { loader as ndjson } from '~/routes/hr.certifications[.ndjson]';
import { loader as xlsx } from '~/routes/hr.certifications[.xlsx]';
import { openDatabase } from '~db/database';
import { migrate } from '~db/migrate';
import type { TestContext } from '~tests/builders/context';
import { ask, type Handler } from '~tests/setup/calling';
import type { World } from '../certification/world';
import { scratchDatabase, type ScratchDatabase } from '../database/scratch-database';
import { aRegisterWorld, fillRegister, hr } from '../register/world';
import { aToken, readAll } from './world';

type Rec = Record<string, string | number | null>;

let scratch: ScratchDatabase;
let world: World;
let context: TestContext;
beforeEach(async () => {
  scratch = await scratchDatabase();
  // A file, so that the command can open it as well.
  ({ world, context } = await aRegisterWorld(async () => {
    const opened = openDatabase(scratch.url);
    await migrate(opened.db, opened.dialect, () => new Date('2026-01-01T00:00:00Z'));
    return opened;
  }));
  await fillRegister(world);
  context.clock.now = world.clock.now;
});
afterEach(async () => {
  await world.close();
  await scratch.remove();
});

const file = (door: Handler, query: string) => ask(context, hr, door, { path: `/x?${query}` });

const columns = registerColumns('https://training.example');
const labels = columns.map(({ label }) => label);

async function onScreen(query: string): Promise<Rec[]> {
  const { lines } = await loadRegister(context.deps, new URLSearchParams(query));
  return lines.map((line) => asRecord(columns, line));
}

function inNdjson(text: string): Rec[] {
  const lines = text.split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Rec);
}

/** CSV knows only text: empty is nothing, and a defused formula has its apostrophe. */
function inCsv(text: string): string[][] {
  const [head, ...rows] = parse(text, { bom: true });
  expect(head).toEqual(labels);
  return rows;
}

const asCsv = (record: Rec) => Object.values(record).map((value) => String(value ?? '').replace(/^(?=[=+\-@\t\r])/, "'"));

async function inXlsx(answer: Response): Promise<Rec[]> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(await answer.arrayBuffer());
  const rows: Rec[] = [];
  book.worksheets[0]?.eachRow((row, number) => {
    const cells = columns.map(({ key }, place) => [key, row.getCell(place + 1).value] as const);
    if (number > 1)
      rows.push(
        Object.fromEntries(cells.map(([key, value]) => [key, value instanceof Date ? value.toISOString().slice(0, 10) : value])) as Rec,
      );
  });
  return rows;
}

async function byCommand(query: string, format: string): Promise<string> {
  const given = [...new URLSearchParams(query)].flatMap(([name, value]) => [`--${name}`, value]);
  const env = { ...process.env, DATABASE_URL: scratch.url, APP_URL: 'https://training.example', COMPANY_TIME_ZONE: 'America/New_York' };
  const args = ['--import', 'tsx', 'app/server/commands/export.ts', '--format', format, ...given];
  return (await promisify(execFile)(process.execPath, args, { env })).stdout;
}

describe('screen, files, command and API', () => {
  const queries = [
    '',
    'status=valid&sort=name',
    'subject=phone-etiquette&sort=score&direction=up',
    'q=HYPERLINK',
    'validOn=2026-11-19',
    'department=Nowhere',
  ];

  it.each(queries)('say the same, row by row: %s', async (query) => {
    const wanted = await onScreen(query);
    expect(wanted).toHaveLength({ '': 5, 'q=HYPERLINK': 1, 'department=Nowhere': 0 }[query] ?? wanted.length);
    expect(await readAll(context, await aToken(context), `${query}${query && '&'}limit=2`)).toEqual(wanted);
    expect(inNdjson(await (await file(ndjson, query)).text())).toEqual(wanted);
    expect(await inXlsx(await file(xlsx, query))).toEqual(wanted);
    expect(inCsv(await (await file(csv, query)).text())).toEqual(wanted.map(asCsv));
    expect(inCsv(await (await file(csv, `${query}&bom=1`)).text())).toEqual(wanted.map(asCsv));
  });

  it('and the command, whose today is today', async () => {
    const query = 'subject=phone-etiquette&sort=name';
    const withoutStatus = (record: Rec) => ({ ...record, status: null });
    const wanted = (await onScreen(query)).map(withoutStatus);
    expect(wanted).toHaveLength(3);
    expect(inNdjson(await byCommand(query, 'ndjson')).map(withoutStatus)).toEqual(wanted);
    expect(inCsv(await byCommand(query, 'csv'))).toHaveLength(3);
    await expect(byCommand('colour=red', 'csv')).rejects.toThrow('There is no parameter “colour”.');
  });

  it('and the description tells of every filter and every field, with the types that they have', async () => {
    const described = openApi(context.deps);
    const { properties, required } = described.components.schemas.Certification;
    for (const record of await onScreen('')) {
      expect(Object.keys(record)).toEqual(required);
      for (const [key, value] of Object.entries(record)) {
        const types = [properties[key]?.type].flat();
        expect(types, key).toContain(value === null ? 'null' : typeof value === 'number' ? 'integer' : 'string');
      }
    }
    const { parameters } = described.paths['/api/v1/certifications'].get;
    expect(parameters.find(({ name }) => name === 'status')?.schema).toEqual({
      type: 'string',
      enum: ['valid', 'expiring', 'expired', 'renewed', 'revoked'],
    });
    expect(parameters.map(({ name }) => name)).toEqual(expect.arrayContaining(['validOn', 'limit', 'cursor']));
    expect(described.openapi).toBe('3.1.0');
  });
});
