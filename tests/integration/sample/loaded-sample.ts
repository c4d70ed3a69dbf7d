import { createSeal } from '~/features/seal.server';
import { loadCatalog } from '~/catalog/load-catalog.server';
import type { Catalog } from '~/catalog/catalog.server';
import { dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import type { Deps } from '~/features/deps.server';
import { loadSampleCompany } from '~/runtime/sample-company.server';
import { testSigner } from '~tests/builders/context';
import { testDatabase } from '~tests/setup/test-database';
import type { OpenDatabase } from '~db/database';
import type { Tables } from '~db/schema';

export const zone = 'Europe/Berlin';

/** The tables that the sample company fills from its seed; accounts have ids by chance. */
export const sampleTables = [
  'employee',
  'role_grant',
  'edition',
  'playbook_entry',
  'playbook_reading',
  'campaign',
  'assignment',
  'study',
  'lesson_completion',
  'interaction',
  'lesson_place',
  'quiz_attempt',
  'quiz_answer',
  'quiz_submission',
  'scenario_run',
  'scenario_choice',
  'scenario_ending',
  'certification',
  'certification_event',
  'audit_entry',
] as const satisfies readonly (keyof Tables)[];

type Rows = { [Table in (typeof sampleTables)[number]]: Tables[Table][] };

export interface LoadedSample extends OpenDatabase {
  deps: Deps;
  rows: Rows;
  today: CalendarDate;
  /** What the loading took of the processor, whatever else the machine did meanwhile. */
  milliseconds: number;
}

let shipped: Promise<Catalog> | undefined;

/** The content as it ships, compiled once. */
function shippedCatalog(): Promise<Catalog> {
  shipped ??= loadCatalog({ contentDir: 'content', cacheDir: 'node_modules/.cache/servewell-tests' }).then((result) => {
    if (!result.ok) throw new Error(`content/ has ${result.problems.length} mistakes`);
    return result.catalog;
  });
  return shipped;
}

/** A new database with the sample company as it would be at this instant. Close it when done. */
export async function loadedSample(now: string): Promise<LoadedSample> {
  const catalog = await shippedCatalog();
  const opened = await testDatabase();
  const deps = depsAt(opened, catalog, new Date(now));
  const before = process.cpuUsage();
  await loadSampleCompany({ deps });
  const { user, system } = process.cpuUsage(before);
  return { ...opened, deps, rows: await readRows(opened), today: dateIn(zone, deps.now()), milliseconds: (user + system) / 1000 };
}

function depsAt({ db }: OpenDatabase, catalog: Catalog, now: Date): Deps {
  let made = 0;
  return {
    db,
    catalog,
    now: () => now,
    newId: () => `made-${(made += 1)}`,
    sendMail: () => Promise.reject(new Error('The sample company sends no mail')),
    seal: (purpose) => createSeal('a secret of the tests, long enough for anybody', purpose),
    company: { name: 'Harbor & Pine', timeZone: zone },
    signer: testSigner,
    folder: 'nowhere',
    appUrl: 'http://localhost:3000',
  };
}

async function readRows({ db }: OpenDatabase): Promise<Rows> {
  const tables = await Promise.all(sampleTables.map(async (table) => [table, await db.selectFrom(table).selectAll().execute()] as const));
  return Object.fromEntries(tables) as unknown as Rows;
}
