import { dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import { clockTime, recordDate } from '~/domain/calendar/in-words';
import type { RegisteredCertification } from '~/domain/certification/certification';
import { groupBy } from '~/domain/group-by';
import type { EmployeeId } from '~/domain/ids';
import type { PackQuestion } from '~/domain/register/pack-question';
import { listCertificationsById, listOriginalsById } from '~db/queries/certifications';
import { getEmployee } from '~db/queries/employees';
import { listCorrections, listEntriesOf, listRegisterEvents } from '~db/queries/register-chain';
import { evidenceLines } from '../certification/certificate-words';
import type { Deps } from '../deps.server';
import { tellCorrections } from '../register/told-corrections.server';
import type { DocumentedLine } from '../register/documented-lines.server';
import { registerColumns } from '../register/register-columns';
import { asRecord } from '../reporting/write-table.server';
import { listLinesOf } from './pack-lines.server';

/** One certification with everything that it rests on and that was entered about it. */
export interface DossierRecord {
  record: Record<string, string | number | null>;
  evidence: RegisteredCertification['evidence'];
  evidenceInWords: { what: string; facts: string }[];
  history: { at: string; what: string; reason: string; authorId: string | null }[];
  /** Its links in the register's chain: number and hash. */
  links: { seq: number; hash: string; recordId: string }[];
}

/** What the register holds about one person, for an auditor. */
export interface Dossier {
  person: {
    id: EmployeeId;
    number: string;
    name: string;
    department: string;
    jobRole: string;
    hiredOn: CalendarDate;
    endedOn: CalendarDate | null;
  };
  certifications: DossierRecord[];
}

/** A handful of statements for each certification; one person at a time is in memory. */
export async function readDossier(deps: Deps, question: PackQuestion, id: EmployeeId): Promise<Dossier> {
  const lines = await listLinesOf(deps, question, id);
  const ids = lines.map(({ certificationId }) => certificationId);
  const records = new Map((await listCertificationsById(deps.db, ids)).map((record) => [record.id, record]));
  const history = groupBy(await historyOf(deps, ids), ({ certificationId }) => certificationId);
  const { number, name, department, jobRole, hiredOn, endedOn } = await getEmployee(deps.db, id);
  const certifications: DossierRecord[] = [];
  for (const line of lines) {
    const record = records.get(line.certificationId);
    if (record) certifications.push(await toDossierRecord(deps, line, record, history.get(line.certificationId) ?? []));
  }
  return { person: { id, number, name, department, jobRole, hiredOn, endedOn }, certifications };
}

type Happening = DossierRecord['history'][number] & { certificationId: string };

async function historyOf({ db }: Deps, ids: DocumentedLine['certificationId'][]): Promise<Happening[]> {
  const events = (await listRegisterEvents(db, ids)).map((event) => ({
    ...{ certificationId: event.certificationId, at: event.happenedAt.toISOString(), what: event.kind },
    ...{ reason: event.reason, authorId: event.authorId },
  }));
  const corrected = await listCorrections(db, ids);
  const told = corrected.length === 0 ? new Map<string, string>() : tellCorrections(await listOriginalsById(db, ids), corrected);
  const corrections = corrected.map((correction) => ({
    ...{
      certificationId: correction.certificationId,
      at: correction.happenedAt.toISOString(),
      what: told.get(correction.id) ?? 'Corrected',
    },
    ...{ reason: correction.reason, authorId: correction.authorId },
  }));
  return [...events, ...corrections].sort((one, other) => one.at.localeCompare(other.at));
}

async function toDossierRecord(
  deps: Deps,
  line: DocumentedLine,
  record: RegisteredCertification,
  history: readonly Happening[],
): Promise<DossierRecord> {
  const zone = deps.company.timeZone;
  const dayOf = (instant: string) => `${recordDate(dateIn(zone, new Date(instant)))}, ${clockTime(zone, new Date(instant))}`;
  return {
    record: asRecord(registerColumns(deps.appUrl), line),
    evidence: record.evidence,
    evidenceInWords: evidenceLines(record, dayOf).map(({ what, facts }) => ({ what, facts })),
    history: history.map(({ at, what, reason, authorId }) => ({ at, what, reason, authorId })),
    links: await listEntriesOf(deps.db, record.id),
  };
}
