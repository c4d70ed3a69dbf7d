import { sql } from 'kysely';
import Sqlite from 'better-sqlite3';
import type { CertificationId } from '~/domain/ids';
import type { Deps } from '~/features/deps.server';
import { nextEntry } from '~/features/register/link-records.server';
import { listOriginalsById } from '~db/queries/certifications';
import { findChainHead, insertRegisterEntries } from '~db/queries/register-chain';
import { inTransaction } from '~db/database';
import { registerTallies } from '~db/migrations/0020-register-tallies';

/** Everybody holds every subject and has renewed it year by year: forty records each make two million. */
const people = 50_000;
const subjects = 13;
/** So many are certifications with a link in the chain; of the others, which stand in the list alone, a few are revoked. */
export const linked = 200_000;

type Range = { from: number; below: number };

/**
 * Writes the records with these numbers, the same ones each time. The first 650,000 are the last of each person and
 * subject: a third of them is over, some run out soon and a sixth never ends; the others are older and renewed. The
 * database must have the sample company.
 */
export function writeRecords(file: string, range: Range): void {
  const database = new Sqlite(file);
  try {
    for (const setting of ['foreign_keys = off', 'synchronous = off', 'cache_size = -400000']) database.pragma(setting);
    makePeopleAndSubjects(database);
    if (range.below <= linked) insertRecords(database, 'certification', range);
    withoutIndexes(database, () => insertRecords(database, 'register_row', range));
    database.exec('pragma analysis_limit = 1000; analyze;');
    database.pragma('wal_checkpoint(truncate)');
  } finally {
    database.close();
  }
}

/** Indexes are made and rows are tallied quicker when all rows are there. */
export function withoutIndexes(database: Sqlite.Database, work: () => void) {
  const made = database
    .prepare<[], { type: string; name: string; sql: string }>(
      `select type, name, sql from sqlite_master where tbl_name = 'register_row' and type in ('index', 'trigger') and sql is not null`,
    )
    .all();
  for (const { type, name } of made) database.exec(`drop ${type} ${name}`);
  work();
  const fill = registerTallies.statements('sqlite').find((statement) => statement.startsWith('insert into register_tally'));
  database.exec(`delete from register_tally; ${fill ?? ''}`);
  for (const { sql: statement } of made) database.exec(statement);
}

/** Ties all certifications that have no link yet to the chain, in the order in which they were written. */
export async function linkRecords(deps: Deps): Promise<void> {
  const { db } = deps;
  await sql`pragma synchronous = off`.execute(db);
  const unlinked = sql<{ id: CertificationId }>`select id from certification
    where rowid > coalesce((select max(certification.rowid) from register_entry join certification on certification.id = record_id), 0)
    order by rowid`;
  const ids = (await unlinked.execute(db)).rows.map(({ id }) => id);
  for (let from = 0; from < ids.length; from += pageSize) {
    const page = ids.slice(from, from + pageSize);
    await inTransaction(db, async (tx) => {
      const records = new Map((await listOriginalsById(tx, page)).map((record) => [record.id, record]));
      let head = await findChainHead(tx);
      const entries = page.flatMap((id) => {
        const record = records.get(id);
        if (!record) return [];
        const entry = nextEntry(deps, head, { kind: 'issued', record });
        head = entry;
        return entry;
      });
      await insertRegisterEntries(tx, entries);
    });
  }
}

const pageSize = 5000;

function insertRecords(database: Sqlite.Database, table: 'register_row' | 'certification', range: Range) {
  const known = database.prepare<[string], string>('select name from pragma_table_info(?)').pluck().all(table);
  const columns = known.filter((name) => name in values);
  database
    .prepare(
      `with recursive count (number) as (select :below - 1 union all select number - 1 from count where number > :from),
       numbered as (
         select number, number % ${people} as person, number / ${people} % ${subjects} as subject, number / ${people * subjects} as years
         from count),
       dated as (select *, date('now', '-' || (number * 2654435761 / 8192 % 540 + years * 365) || ' days') as day from numbered)
       insert into ${table} (${columns.join(', ')})
       select ${columns.map((name) => values[name]).join(', ')} from dated as record
       join bench_person as person on person.place = record.person join bench_subject as subject on subject.place = record.subject`,
    )
    // Numbers would be bound as fractions, and the division not be a whole one.
    .run({ from: BigInt(range.from), below: BigInt(range.below) });
}

const idOf = (number: string) => `printf('%08x-0000-4000-8000-%012x', ${number} * 2654435761 & 4294967295, ${number})`;

const values: Record<string, string> = {
  id: idOf('number'),
  certification_id: idOf('number'),
  number: `'SW-' || substr(day, 1, 4) || '-' || (1000000 + record.number)`,
  verification_code: `printf('%010X', record.number * 2654435761 & 4294967295)`,
  ...Object.fromEntries(
    [
      'employee_id',
      'employee_number',
      'employee_name',
      'employee_email',
      'department',
      'location',
      'job_role',
      'manager_id',
      'manager_name',
    ].map((name) => [name, `person.${name}`]),
  ),
  ...Object.fromEntries(
    ['kind', 'subject_id', 'title', 'edition_id', 'edition_label', 'max_points', 'evidence'].map((name) => [name, `subject.${name}`]),
  ),
  points: 'subject.max_points - record.number % 30',
  origin: `'earned'`,
  renews_id: `iif(record.number + ${people * subjects} < :below, ${idOf(`(record.number + ${people * subjects})`)}, null)`,
  earned_at: `day || 'T10:00:00.000Z'`,
  issued_on: 'day',
  // Two of the subjects do not expire.
  expires_on: `case when subject.place > 1 then date(day, '+365 days') end`,
  standing: `case when record.number >= ${linked} and record.number % 300 = 7 then 'revoked' when years > 0 then 'renewed' else 'standing' end`,
  corrected: '0',
};

/** Fifty thousand people in lines of ten, and the subjects of the sample company with as many more under names of their own. */
function makePeopleAndSubjects(database: Sqlite.Database) {
  database.exec(`
create temp table if not exists bench_subject as
  with recursive count (place) as (select 0 union all select place + 1 from count where place + 1 < ${subjects}),
  known as (select row_number() over (order by subject_id) - 1 as place, count(*) over () as size, template.*
    from (select * from certification where kind = 'module' and edition_id is not null group by subject_id) as template)
  select count.place, kind, iif(count.place < size, subject_id, subject_id || '-' || count.place) as subject_id,
    iif(count.place < size, title, title || ' ' || count.place) as title, edition_id, edition_label, max_points, evidence
  from count join known on known.place = count.place % known.size;

create temp table if not exists bench_person as
  with recursive count (place) as (select 0 union all select place + 1 from count where place + 1 < ${people}),
  known as (select row_number() over (order by number) - 1 as place, name, instr(name, ' ') as gap from employee where number not like 'L%'),
  named as (select count.place, substr(one.name, 1, one.gap - 1) || ' ' || substr(other.name, other.gap + 1) as name
    from count join known as one on one.place = count.place % 60 join known as other on other.place = count.place / 60 % 60)
  select person.place, ${employeeOf('person.place')} as employee_id, printf('L%06d', person.place) as employee_number,
    person.name as employee_name, printf('l%06d@bench.test', person.place) as employee_email,
    'Department ' || (person.place % 40) as department, 'Site ' || (person.place % 90) as location, 'Role ' || (person.place % 30) as job_role,
    ${employeeOf('manager.place')} as manager_id, manager.name as manager_name
  from named as person left join named as manager on manager.place = (person.place - 1) / 10 and person.place > 0;
create unique index if not exists temp.bench_person_by_place on bench_person (place);

insert or ignore into employee (id, number, name, email, department, location, job_role, manager_id, hired_on, ended_on, created_at)
  select employee_id, employee_number, employee_name, employee_email, department, location, job_role, manager_id, '2021-03-01',
    iif(place % 25 = 24, date('now', '-' || (place % 400 + 1) || ' days'), null), '2021-03-01T08:00:00.000Z' from bench_person;
insert or ignore into register_name
  select employee_id, lower(employee_name || ' ' || employee_number || ' ' || employee_email) from bench_person;`);
}

function employeeOf(place: string): string {
  return `iif(${place} is null, null, printf('%08x-0000-4000-9000-%012x', ${place} * 2654435761 & 4294967295, ${place}))`;
}
