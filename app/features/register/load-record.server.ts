import { clockTime, recordDate } from '~/domain/calendar/in-words';
import { dateIn } from '~/domain/calendar/calendar';
import type { RegisteredCertification } from '~/domain/certification/certification';
import type { ModuleEvidence } from '~/domain/certification/evidence';
import { certificationStatus } from '~/domain/certification/status';
import type { CertificationId } from '~/domain/ids';
import type { CorrectedFields } from '~/domain/register/correction';
import type { RegisterEvent } from '~/domain/register/record-form';
import { listDeedsOn } from '~db/queries/audit';
import { findCertification, listCertifications, listOriginalsById } from '~db/queries/certifications';
import { listNames } from '~db/queries/employees';
import { listCorrections, listEntriesOf, listRegisterEvents } from '~db/queries/register-chain';
import type { Deps } from '../deps.server';
import type { Actor } from '~/domain/access/actor';
import { recordView } from '../audit/record-view.server';
import { editionInWords, statusWord, validUntil, type NamedFact } from '../certification/certificate-words';
import { waiversAddress } from '../waiver/waivers-address';
import { fieldsOf } from './change-record.server';
import { getEditionModule } from '../learning/load-edition.server';
import { tellCorrections } from './told-corrections.server';

export interface RecordPage {
  id: CertificationId;
  number: string;
  title: string;
  name: string;
  status: { kind: ReturnType<typeof certificationStatus>['kind']; word: string };
  facts: NamedFact[];
  evidence: NamedFact[];
  /** Everything that was entered about it, the latest last. */
  history: { when: string; what: string; who: string; why: string; link: string }[];
  /** The record as it reads today, for the form of a correction. */
  fields: Required<CorrectedFields>;
  erased: boolean;
  revoked: boolean;
  renews: CertificationId | null;
  renewedBy: CertificationId | null;
  verifyHref: string;
  /** Where the renewal is waived; null for courses, what is revoked, and whoever was erased. */
  waiveHref: string | null;
}

/**
 * One record with its evidence and everything that was entered about it; undefined when there is none. That HR looked
 * at it is written down.
 */
export async function loadRecord(
  deps: Deps,
  { id, reader, requestId }: { id: CertificationId; reader: Actor; requestId: string },
): Promise<RecordPage | undefined> {
  const record = await findCertification(deps.db, id);
  if (!record) return undefined;
  const status = certificationStatus(record, dateIn(deps.company.timeZone, deps.now()));
  const look = { deed: 'look-at-record', subjectKind: 'certification', subjectId: id, detail: { number: record.number } } as const;
  await recordView(deps, { ...look, reader, requestId });
  return {
    id,
    number: record.number,
    title: record.title,
    name: record.holder.name,
    status: { kind: status.kind, word: statusWord(status) },
    facts: factsOf(record),
    evidence: await evidenceOf(deps, record),
    history: await historyOf(deps, record),
    fields: fieldsOf(record),
    erased: record.erasedAt !== null,
    revoked: status.kind === 'revoked',
    renews: record.renewsId,
    renewedBy: record.renewal?.id ?? null,
    verifyHref: `/verify/${record.verificationCode}`,
    waiveHref: status.kind === 'revoked' ? null : waiveHrefOf(record),
  };
}

function waiveHrefOf({ erasedAt, subject, holder }: RegisteredCertification): string | null {
  return erasedAt === null && subject.kind === 'module' ? waiversAddress(holder.employeeId, subject.id) : null;
}

function factsOf(record: RegisteredCertification): NamedFact[] {
  const { holder, points, maxPoints, issuedOn } = record;
  return [
    { term: 'Employee number', value: holder.employeeNumber || 'erased' },
    { term: 'Email', value: holder.email ?? 'none' },
    { term: 'Job role', value: holder.jobRole },
    { term: 'Department', value: holder.department },
    { term: 'Location', value: holder.location },
    { term: 'Manager then', value: holder.managerName ?? 'none' },
    { term: 'Edition', value: editionInWords(record) },
    { term: 'Score', value: maxPoints === 0 ? 'none' : `${points} of ${maxPoints}` },
    { term: 'Issued on', value: recordDate(issuedOn) },
    { term: 'Valid until', value: validUntil(record) },
  ];
}

/** What the parts of a module are called in the edition that was certified. */
async function titlesOf(deps: Deps, { subject }: RegisteredCertification) {
  const module = subject.kind === 'module' && subject.editionId ? await getEditionModule(deps, subject.editionId) : undefined;
  return {
    lesson: (id: string) => module?.lessons.find((lesson) => lesson.id === id)?.title ?? id,
    scenario: (id: string) => module?.scenarios.find((scenario) => scenario.id === id)?.title ?? id,
  };
}

async function evidenceOf(deps: Deps, record: RegisteredCertification): Promise<NamedFact[]> {
  const { evidence, holder } = record;
  const at = (instant: string) => inWords(deps, new Date(instant));
  const titles = await titlesOf(deps, record);
  switch (evidence.kind) {
    case 'module':
      return [
        ...evidence.lessons.map(({ lessonId, completedAt }) => ({
          term: `Lesson “${titles.lesson(lessonId)}”`,
          value: `completed ${at(completedAt)}`,
        })),
        ...carriedFacts(evidence),
        {
          term: 'Quiz',
          value: `attempt ${evidence.quiz.attemptNumber} passed ${at(evidence.quiz.submittedAt)}; ${evidence.quiz.passPercent}% were needed`,
        },
        ...evidence.scenarios.map(({ scenarioId, runNumber, endedAt }) => ({
          term: `Scenario “${titles.scenario(scenarioId)}”`,
          value: `run ${runNumber} passed ${at(endedAt)}`,
        })),
      ];
    case 'course': {
      const held = await listCertifications(deps.db, holder.employeeId);
      return evidence.modules.map(({ certificationId, title, number }) => {
        const module = held.find(({ id }) => id === certificationId);
        return { term: title, value: module ? `${number}, issued ${recordDate(module.issuedOn)}` : number };
      });
    }
    case 'imported':
      return [
        { term: 'Earned at', value: evidence.issuer },
        { term: 'Document', value: evidence.documentReference },
      ];
  }
}

function carriedFacts({ onlyChanges }: ModuleEvidence): NamedFact[] {
  if (!onlyChanges) return [];
  const { number, editionLabel } = onlyChanges.carriedFrom;
  return [{ term: 'The rest', value: `as on ${number}, earned on ${editionLabel}: only what changed was done again` }];
}

async function historyOf(deps: Deps, record: RegisteredCertification): Promise<RecordPage['history']> {
  const events = await listRegisterEvents(deps.db, [record.id]);
  const corrections = await listCorrections(deps.db, [record.id]);
  const told = tellCorrections(await listOriginalsById(deps.db, [record.id]), corrections);
  const [entered] =
    record.evidence.kind === 'imported' ? await listDeedsOn(deps.db, 'certification', record.id, ['import-certification']) : [];
  const names = await listNames(
    deps.db,
    [entered?.actorId, ...[...events, ...corrections].map(({ authorId }) => authorId)].flatMap((id) => id ?? []),
  );
  const links = new Map(
    (await listEntriesOf(deps.db, record.id)).map(({ recordId, seq, hash }) => [recordId, `${seq}, ${hash.slice(0, 12)}`]),
  );
  const who = (authorId: string | null) => (authorId === null ? 'By itself' : (names.get(authorId) ?? 'Somebody erased'));
  const entries: { at: Date; id: string; what: string; who: string; why: string }[] = [
    {
      ...{ at: entered?.happenedAt ?? record.earnedAt, id: record.id, what: beginningOf(record, entered?.detail.fileName) },
      ...{ who: who(entered?.actorId ?? null), why: '' },
    },
    ...events.map((event: RegisterEvent) => ({
      at: event.happenedAt,
      id: event.id,
      what: event.kind === 'revoked' ? 'Revoked' : 'Reinstated',
      who: who(event.authorId),
      why: event.reason,
    })),
    ...corrections.map((correction) => ({
      at: correction.happenedAt,
      id: correction.id,
      what: told.get(correction.id) ?? 'Corrected',
      who: who(correction.authorId),
      why: correction.reason,
    })),
  ];
  return entries
    .sort((one, other) => one.at.getTime() - other.at.getTime())
    .map(({ at, id, ...entry }) => ({ ...entry, when: inWords(deps, at), link: links.get(id) ?? 'not linked' }));
}

function beginningOf({ evidence, issuedOn }: RegisteredCertification, fileName: unknown): string {
  if (evidence.kind !== 'imported') return 'Issued';
  const from = typeof fileName === 'string' ? ` from the file “${fileName}”` : '';
  return `Entered${from}: earned at ${evidence.issuer} on ${recordDate(issuedOn)}, document ${evidence.documentReference}`;
}

function inWords({ company }: Deps, instant: Date): string {
  return `${recordDate(dateIn(company.timeZone, instant))}, ${clockTime(company.timeZone, instant)}`;
}
