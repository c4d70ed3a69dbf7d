import { sql, type SqlBool } from 'kysely';
import type { EmployeeId } from '~/domain/ids';
import type { Db } from '../database';
import { toEntry, type AuditEntry } from './audit';
import { personHoldsWord } from './word-search';

/** What the audit log is asked for; people are resolved to their ids before. */
export interface AuditQuestion {
  actorIds?: readonly EmployeeId[];
  deed?: string;
  concerning?: { people: readonly EmployeeId[]; certificateNumber: string };
  /** Instants; `before` is the first one that is not asked for. */
  since?: Date;
  before?: Date;
}

/** A page of the log, the latest first, behind the entry at this place. */
export async function listAuditEntries(
  db: Db,
  question: AuditQuestion,
  { after, limit }: { after: { value: string; id: string } | null; limit: number },
): Promise<AuditEntry[]> {
  let query = matching(db, question).selectAll('audit_entry');
  if (after) query = query.where(sql<SqlBool>`(happened_at, id) < (${after.value}, ${after.id})`);
  const rows = await query.orderBy('happened_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  return rows.map(toEntry);
}

export async function countAuditEntries(db: Db, question: AuditQuestion): Promise<number> {
  const { count } = await matching(db, question)
    .select((column) => column.fn.countAll<string | number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Every deed that the log knows. */
export async function listAuditDeeds(db: Db): Promise<string[]> {
  return (await db.selectFrom('audit_entry').select('deed').distinct().orderBy('deed').execute()).map((row) => row.deed);
}

/** The ids of people whose name, number, address, department or role hold every word. */
export async function listIdsOfPeople(db: Db, words: string, limit: number): Promise<EmployeeId[]> {
  const every = words.split(/\s+/).filter(Boolean);
  const query = every.reduce((narrowed, word) => narrowed.where(personHoldsWord(word)), db.selectFrom('employee').select('employee.id'));
  return (await query.orderBy('employee.id').limit(limit).execute()).map((row) => row.id as EmployeeId);
}

/** What certificates are called and whose they are, by their ids. */
export async function listCertificateNames(db: Db, ids: readonly string[]): Promise<Map<string, { number: string; holder: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('certification').select(['id', 'number', 'employee_name']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, { number: row.number, holder: row.employee_name }]));
}

function matching(db: Db, { actorIds, deed, concerning, since, before }: AuditQuestion) {
  let query = db.selectFrom('audit_entry');
  if (actorIds) query = actorIds.length === 0 ? query.where(sql<SqlBool>`1 = 0`) : query.where('actor_id', 'in', actorIds);
  if (deed !== undefined) query = query.where('deed', '=', deed);
  if (since) query = query.where('happened_at', '>=', since.toISOString());
  if (before) query = query.where('happened_at', '<', before.toISOString());
  return concerning ? query.where(concerns(db, concerning)) : query;
}

/** Themselves, their certificates, or named in the detail: an assignment, an attempt, an observation of theirs. */
function concerns(db: Db, { people, certificateNumber }: NonNullable<AuditQuestion['concerning']>) {
  const byNumber = db.selectFrom('certification').select('id').where('number', '=', certificateNumber.toUpperCase());
  const numbered = sql<SqlBool>`(subject_kind = 'certification' and subject_id in ${byNumber})`;
  if (people.length === 0) return numbered;
  const own = db.selectFrom('certification').select('id').where('employee_id', 'in', people);
  const named = people.map((id) => sql<SqlBool>`detail like ${`%"employeeId":"${id}"%`}`);
  return sql<SqlBool>`(${numbered} or (subject_kind in ('employee', 'account') and subject_id in (${sql.join(people)}))
    or (subject_kind = 'certification' and subject_id in ${own}) or ${sql.join(named, sql` or `)})`;
}
