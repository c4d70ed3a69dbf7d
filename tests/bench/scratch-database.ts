import { randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Catalog } from '~/catalog/catalog.server';
import type { Module } from '~/domain/content/module';
import { samplePassword } from '~/features/account/sample-accounts.server';
import { sessionCookieName, signSessionToken } from '~/features/account/session-cookie.server';
import { readConfig } from '~/runtime/config.server';
import { allJobs } from '~/jobs/all-jobs.server';
import { createRuntime, type Runtime } from '~/runtime/runtime.server';
import { loadSampleCompany } from '~/runtime/sample-company.server';
import { copyCompany } from './copy-company';

/** Somebody with an account. `cookie` is signed in already. */
export interface Learner {
  email: string;
  cookie: string;
}

/** A database of some size, and what the bench must know of it to act as its people. */
export interface ScratchDatabase {
  settings: { DATABASE_URL: string; SESSION_SECRET: string };
  file: string;
  catalog: Catalog;
  module: Module;
  password: string;
  employees: number;
  /** They only read. */
  readers: readonly Learner[];
  /** They have read every lesson of `module` and may try its quiz, once each. */
  candidates: readonly Learner[];
  verificationCodes: readonly string[];
}

const wanted = { employees: 10_000, readers: 300, candidates: 2_400, codes: 300 };

/** Makes the sample company, copies it until ten thousand work there, and signs some of them in. */
export async function makeScratchDatabase(folder: string): Promise<ScratchDatabase> {
  const { file, settings, catalog } = await makeSampleDatabase(folder);
  const module = catalog.modules.find(({ id }) => id === 'phone-etiquette');
  if (!module) throw new Error('The content has no module phone-etiquette any more: choose another one for the bench');
  const scratch = fillDatabase(file, settings, catalog, module);
  await withRuntime(settings, settle);
  return scratch;
}

export type SampleDatabase = Pick<ScratchDatabase, 'file' | 'settings' | 'catalog'>;

/** The sample company alone. */
export async function makeSampleDatabase(folder: string): Promise<SampleDatabase> {
  const file = path.join(folder, 'servewell.db');
  const settings = { DATABASE_URL: `sqlite:${file}`, SESSION_SECRET: randomBytes(32).toString('hex') };
  const catalog = await withRuntime(settings, async (runtime) => {
    await loadSampleCompany(runtime);
    return runtime.deps.catalog;
  });
  return { file, settings, catalog };
}

function fillDatabase(file: string, settings: ScratchDatabase['settings'], catalog: Catalog, module: Module): ScratchDatabase {
  const database = new Sqlite(file);
  try {
    database.pragma('synchronous = off');
    const sampled = count(database, 'employee');
    copyCompany(database, Math.ceil(wanted.employees / sampled) - 1);
    const people = signInSome(database, settings.SESSION_SECRET);
    prepareForQuiz(
      database,
      module,
      people.slice(wanted.readers).map(({ employeeId }) => employeeId),
    );
    database.exec('analyze');
    return {
      ...{ settings, file, catalog, module, password: samplePassword },
      employees: count(database, 'employee'),
      readers: people.slice(0, wanted.readers),
      candidates: people.slice(wanted.readers),
      verificationCodes: database
        .prepare<[number], string>('select verification_code from certification order by random() limit ?')
        .pluck()
        .all(wanted.codes),
    };
  } finally {
    database.pragma('wal_checkpoint(truncate)');
    database.close();
  }
}

/** The application's inside, without its server. */
export async function withRuntime<Result>(
  settings: ScratchDatabase['settings'],
  use: (runtime: Runtime) => Promise<Result>,
): Promise<Result> {
  const runtime = await createRuntime(readConfig({ ...settings, LOG_LEVEL: 'warn' }), { watchContent: false });
  try {
    return await use(runtime);
  } finally {
    await runtime.close();
  }
}

/** Lets everything happen that happens by itself on the first day, the thousand mails too: it would be measured with the pages. */
async function settle({ deps }: Runtime) {
  const round = async () => (await Promise.all(allJobs.map((job) => job.run(deps)))).some((done) => done !== undefined);
  for (let rounds = 0; rounds < 200 && (await round());) rounds += 1;
}

function count(database: Sqlite.Database, table: string): number {
  return database.prepare<[], number>(`select count(*) from ${table}`).pluck().get() ?? 0;
}

type Account = { id: string; employeeId: string; email: string };

/** Opens a session for as many people as the bench needs, chosen by chance. */
function signInSome(database: Sqlite.Database, secret: string): (Learner & Account)[] {
  const accounts = database
    .prepare<[number], Account>('select id, employee_id as employeeId, email from account_user order by random() limit ?')
    .all(wanted.readers + wanted.candidates);
  const insert = database.prepare(
    `insert into account_session (id, user_id, token, ip_address, user_agent, expires_at, created_at, updated_at)
     values (:id, :userId, :token, '127.0.0.1', '', :expiresAt, :now, :now)`,
  );
  const now = new Date();
  const expiresAt = new Date(now.getTime() + 24 * 60 * 60 * 1000).toISOString();
  return database.transaction(() =>
    accounts.map((account) => {
      const token = randomBytes(24).toString('base64url');
      insert.run({ id: randomUUID(), userId: account.id, token, expiresAt, now: now.toISOString() });
      return { ...account, cookie: `${sessionCookieName(false)}=${signSessionToken(token, secret)}` };
    }),
  )();
}

/** A new study of the module with all its lessons read, whatever they did before. */
function prepareForQuiz(database: Sqlite.Database, module: Module, employeeIds: readonly string[]) {
  const insertStudy = database.prepare(
    `insert into study (id, employee_id, module_id, edition_id, number, begun_at)
     select :id, :employeeId, :moduleId, :editionId, coalesce(max(number), 0) + 1, :now from study where employee_id = :employeeId and module_id = :moduleId`,
  );
  const insertCompletion = database.prepare('insert into lesson_completion (study_id, lesson_id, completed_at) values (?, ?, ?)');
  const now = new Date().toISOString();
  database.transaction(() => {
    for (const employeeId of employeeIds) {
      const id = randomUUID();
      insertStudy.run({ id, employeeId, moduleId: module.id, editionId: module.edition.id, now });
      for (const lesson of module.lessons) insertCompletion.run(id, lesson.id, now);
    }
  })();
}
