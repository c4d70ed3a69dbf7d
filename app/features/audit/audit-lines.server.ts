import { addDays, dateIn, endOfDay } from '~/domain/calendar/calendar';
import type { AuditFilter } from '~/domain/audit/audit-filter';
import { clockTime, recordDate } from '~/domain/calendar/in-words';
import { moduleId } from '~/domain/ids';
import { groupBy } from '~/domain/group-by';
import type { AuditEntry } from '~db/queries/audit';
import { listAuditEntries, listCertificateNames, listIdsOfPeople, type AuditQuestion } from '~db/queries/audit-list';
import { listEmployeeChanges, type EmployeeChange } from '~db/queries/employee-changes';
import { listNames } from '~db/queries/employees';
import type { Deps } from '../deps.server';
import { factValue, factWords } from '../people/fact-words';
import type { ListPlace } from '../reporting/list-place';
import { actorInWords, deedInWords, subjectInWords } from './deed-words';
import { detailInWords } from './detail-words';

/** One entry of the audit log in words. */
export interface AuditLine {
  id: string;
  happenedAt: string;
  when: string;
  who: string;
  what: string;
  deed: string;
  whom: string;
  /** Leads to the person or the record; null where there is no page. */
  href: string | null;
  changes: { fact: string; before: string; after: string }[];
  detail: string;
}

/** Whoever has so many namesakes is asked for by number. */
const mostPeople = 200;

/** The question to the database: people by their words, days by the instants at which they begin and end here. */
export async function auditQuestion({ db, company }: Deps, { who, deed, whom, from, to }: AuditFilter): Promise<AuditQuestion> {
  return {
    ...{ deed, since: from && endOfDay(company.timeZone, addDays(from, -1)), before: to && endOfDay(company.timeZone, to) },
    actorIds: who === undefined ? undefined : await listIdsOfPeople(db, who, mostPeople),
    concerning: whom === undefined ? undefined : { people: await listIdsOfPeople(db, whom, mostPeople), certificateNumber: whom },
  };
}

/** A page of entries in words; four statements, however long it is. */
export async function listAuditLines(
  deps: Deps,
  question: AuditQuestion,
  page: { after: ListPlace | null; limit: number },
): Promise<AuditLine[]> {
  const entries = await listAuditEntries(deps.db, question, page);
  const known = await namesFor(deps, entries);
  return entries.map((entry) => toLine(deps, entry, known));
}

type Known = Awaited<ReturnType<typeof namesFor>>;

async function namesFor({ db }: Deps, entries: readonly AuditEntry[]) {
  const changes = await listEmployeeChanges(
    db,
    entries.map(({ id }) => id),
  );
  const managers = changes.flatMap(({ fact, before, after }) => (fact === 'managerId' ? [before, after] : []));
  const people = [...entries.flatMap((entry) => [entry.actorId, personOf(entry)]), ...managers].filter((id) => id !== null);
  const certificates = entries.flatMap(({ subjectKind, subjectId }) => (subjectKind === 'certification' ? [subjectId] : []));
  return {
    changes: groupBy(changes, ({ auditId }) => auditId),
    names: await listNames(db, [...new Set(people)]),
    certificates: await listCertificateNames(db, [...new Set(certificates)]),
  };
}

function personOf({ subjectKind, subjectId, detail }: AuditEntry): string | null {
  if (subjectKind === 'employee' || subjectKind === 'account') return subjectId;
  return typeof detail.employeeId === 'string' ? detail.employeeId : null;
}

function toLine(deps: Deps, entry: AuditEntry, known: Known): AuditLine {
  const { id, happenedAt, actorId, deed, detail } = entry;
  const titleOf = (text: string) => {
    const read = moduleId.safeParse(text);
    return (read.success && deps.catalog.findModule(read.data)?.title) || text;
  };
  return {
    ...{ id, deed, happenedAt: happenedAt.toISOString(), what: deedInWords(deed), detail: detailInWords(detail, titleOf) },
    when: `${recordDate(dateIn(deps.company.timeZone, happenedAt))}, ${clockTime(deps.company.timeZone, happenedAt)}`,
    who: actorInWords(deed, actorId === null ? null : known.names.get(actorId)),
    ...subjectOf(entry, known),
    changes: (known.changes.get(id) ?? []).map((change) => inWords(change, known.names)),
  };
}

function inWords({ fact, before, after }: EmployeeChange, names: ReadonlyMap<string, string>) {
  return { fact: factWords[fact], before: factValue(fact, before, names), after: factValue(fact, after, names) };
}

function subjectOf(entry: AuditEntry, { names, certificates }: Known): Pick<AuditLine, 'whom' | 'href'> {
  const certificate = entry.subjectKind === 'certification' ? certificates.get(entry.subjectId) : undefined;
  if (certificate) return { whom: `${certificate.number}, ${certificate.holder}`, href: `/hr/certifications/${entry.subjectId}` };
  const person = personOf(entry);
  const name = person === null ? undefined : names.get(person);
  return name ? { whom: name, href: `/hr/employees/${person}` } : { whom: subjectInWords(entry.subjectKind), href: null };
}
