import { sql, type SqlBool } from 'kysely';
import type { CalendarDate } from '~/domain/calendar/calendar';
import type { EmployeeId, ModuleId } from '~/domain/ids';
import type { PlaybookEntryId } from '~/domain/playbook/entry';
import type { Db } from '../database';

/** Whom a change is to reach. */
export interface ReadersQuestion {
  today: CalendarDate;
  /** Who holds a valid certification in one of these modules, or has one open; 'everybody' for all who are employed. */
  modules: readonly ModuleId[] | 'everybody';
}

/** Employed on the day, and concerned. An assignment of which only the renewed certification is left counts through that. */
function readers(db: Db, { today, modules }: ReadersQuestion) {
  const employed = db
    .selectFrom('employee')
    .where('employee.hired_on', '<=', today)
    .where((where) => where.or([where('employee.ended_on', 'is', null), where('employee.ended_on', '>=', today)]));
  if (modules === 'everybody') return employed;
  if (modules.length === 0) return employed.where(sql<SqlBool>`1 = 0`);
  const certified = db
    .selectFrom('register_row as held')
    .select('held.employee_id')
    .where('held.kind', '=', 'module')
    .where('held.subject_id', 'in', modules)
    .where('held.standing', '=', 'standing')
    .where((where) => where.or([where('held.expires_on', 'is', null), where('held.expires_on', '>=', today)]));
  const asked = db
    .selectFrom('assignment')
    .select('assignment.employee_id')
    .where('assignment.module_id', 'in', modules)
    .where('assignment.withdrawn_at', 'is', null)
    .where(
      sql<SqlBool>`not exists (select 1 from certification as earned where earned.employee_id = assignment.employee_id
        and earned.kind = 'module' and earned.subject_id = assignment.module_id and earned.earned_at >= assignment.assigned_at)`,
    );
  return employed.where((where) => where.or([where('employee.id', 'in', certified), where('employee.id', 'in', asked)]));
}

export async function countReaders(db: Db, question: ReadersQuestion): Promise<number> {
  const { count } = await readers(db, question)
    .select((column) => column.fn.countAll<string | number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

interface Asking extends ReadersQuestion {
  entry: PlaybookEntryId;
  version: number;
  askedById: EmployeeId;
  askedAt: Date;
}

/** Asks all of them but whoever asks to read this version: one statement. Answers how many. */
export async function insertReadings(db: Db, asking: Asking): Promise<number> {
  const inserted = await db
    .insertInto('playbook_reading')
    .columns(['entry', 'version', 'employee_id', 'asked_by_id', 'asked_at'])
    .expression(
      readers(db, asking)
        .select([
          sql<string>`${asking.entry}`.as('entry'),
          sql<number>`cast(${asking.version} as integer)`.as('version'),
          'employee.id as employee_id',
          sql<string>`${asking.askedById}`.as('asked_by_id'),
          sql<string>`${asking.askedAt.toISOString()}`.as('asked_at'),
        ])
        .where('employee.id', '<>', asking.askedById),
    )
    .executeTakeFirst();
  return Number(inserted.numInsertedOrUpdatedRows ?? 0n);
}

/** What somebody was asked to read and has not confirmed; of each entry all such versions, the first first. */
export async function listOpenReadings(
  db: Db,
  employeeId: EmployeeId,
): Promise<{ entry: PlaybookEntryId; version: number; askedAt: Date; askedByName: string }[]> {
  const rows = await db
    .selectFrom('playbook_reading as reading')
    .innerJoin('employee as asker', 'asker.id', 'reading.asked_by_id')
    .select(['reading.entry', 'reading.version', 'reading.asked_at', 'asker.name'])
    .where('reading.employee_id', '=', employeeId)
    .where('reading.confirmed_at', 'is', null)
    .orderBy('reading.asked_at')
    .orderBy('reading.version')
    .execute();
  return rows.map((row) => ({
    entry: row.entry as PlaybookEntryId,
    version: row.version,
    askedAt: new Date(row.asked_at),
    askedByName: row.name,
  }));
}

/** Confirms this version and what came before it; what was confirmed stays as it was. Answers the versions that are new. */
export async function confirmReadings(
  db: Db,
  { entry, upTo, employeeId, confirmedAt }: { entry: PlaybookEntryId; upTo: number; employeeId: EmployeeId; confirmedAt: Date },
): Promise<number[]> {
  const rows = await db
    .updateTable('playbook_reading')
    .set({ confirmed_at: confirmedAt.toISOString() })
    .where('entry', '=', entry)
    .where('version', '<=', upTo)
    .where('employee_id', '=', employeeId)
    .where('confirmed_at', 'is', null)
    .returning('version')
    .execute();
  return rows.map(({ version }) => version).sort((one, other) => one - other);
}

/** How many were asked to read each version and how many confirmed it; versions that nobody was asked to read are left out. */
export async function countReadings(db: Db): Promise<{ entry: PlaybookEntryId; version: number; asked: number; confirmed: number }[]> {
  const rows = await db
    .selectFrom('playbook_reading')
    .select(['entry', 'version'])
    .select((column) => column.fn.countAll<string | number>().as('asked'))
    .select((column) => column.fn.count<string | number>('confirmed_at').as('confirmed'))
    .groupBy(['entry', 'version'])
    .orderBy('entry')
    .orderBy('version')
    .execute();
  return rows.map((row) => ({
    entry: row.entry as PlaybookEntryId,
    version: row.version,
    asked: Number(row.asked),
    confirmed: Number(row.confirmed),
  }));
}

/** One who was asked to read a version. */
export interface PlaybookReader {
  employeeId: EmployeeId;
  name: string;
  department: string;
  jobRole: string;
  endedOn: CalendarDate | null;
  askedAt: Date;
  confirmedAt: Date | null;
}

/** A page of those who were asked to read this version, who has not confirmed first, then by name. */
export async function listReaders(
  db: Db,
  { entry, version }: { entry: PlaybookEntryId; version: number },
  { limit, offset }: { limit: number; offset: number },
): Promise<PlaybookReader[]> {
  const rows = await db
    .selectFrom('playbook_reading as reading')
    .innerJoin('employee', 'employee.id', 'reading.employee_id')
    .select(['employee.id', 'employee.name', 'employee.department', 'employee.job_role', 'employee.ended_on'])
    .select(['reading.asked_at', 'reading.confirmed_at'])
    .where('reading.entry', '=', entry)
    .where('reading.version', '=', version)
    .orderBy(sql`case when reading.confirmed_at is null then 0 else 1 end`)
    .orderBy('employee.name')
    .orderBy('employee.id')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map((row) => ({
    employeeId: row.id as EmployeeId,
    name: row.name,
    department: row.department,
    jobRole: row.job_role,
    endedOn: row.ended_on as CalendarDate | null,
    askedAt: new Date(row.asked_at),
    confirmedAt: row.confirmed_at === null ? null : new Date(row.confirmed_at),
  }));
}
