import { counted, recordDate } from '~/domain/calendar/in-words';
import type { Certification, RegisteredCertification } from '~/domain/certification/certification';
import type { ModuleEvidence } from '~/domain/certification/evidence';
import type { CertificationStatus } from '~/domain/certification/status';

/** One fact on a certificate, by name. */
export interface NamedFact {
  term: string;
  value: string;
}

/** What the certificate is. A revoked one says so on its face, so that no print of today passes for a good one. */
export function certificateKind(status: CertificationStatus): string {
  return status.kind === 'revoked' ? 'Certificate of training, revoked' : 'Certificate of training';
}

/** What stands between the name and the title: of what was earned elsewhere, who certified it. */
export function certificateStatement(company: string, { evidence }: Pick<Certification, 'evidence'>): string {
  if (evidence.kind === 'imported') return `was certified by ${evidence.issuer}, which ${company} recognises, in`;
  return `has shown the knowledge and the judgement that ${company} asks for in`;
}

/** The facts that stand on a certificate, as it was issued. */
export function certificateFacts(certification: Certification): NamedFact[] {
  return [
    { term: 'Earned on', value: recordDate(certification.issuedOn) },
    { term: 'Valid until', value: validUntil(certification) },
    { term: 'Certificate', value: certification.number },
    ...achievements(certification),
    { term: 'Edition', value: editionInWords(certification) },
  ];
}

/** The facts that a stranger with the code may know: who, what, when, by whom where it was earned elsewhere, on which edition, and nothing else. */
export function checkedFacts(certification: Certification): NamedFact[] {
  const { evidence } = certification;
  return [
    { term: 'Held by', value: certification.holder.name },
    { term: 'For', value: certification.title },
    { term: 'Earned on', value: recordDate(certification.issuedOn) },
    { term: 'Valid until', value: validUntil(certification) },
    ...(evidence.kind === 'imported' ? [{ term: 'Certified by', value: evidence.issuer }] : []),
    { term: 'Edition', value: editionInWords(certification) },
  ];
}

export function validUntil({ expiresOn }: Pick<Certification, 'expiresOn'>): string {
  return expiresOn === null ? 'Does not expire' : recordDate(expiresOn);
}

/** A module's edition: the author's label, and the beginning of the hash that pins the content to the letter. */
export function editionInWords({ subject, editionLabel, evidence }: Pick<Certification, 'subject' | 'editionLabel' | 'evidence'>): string {
  if (subject.kind === 'module') return subject.editionId === null ? editionLabel : `${editionLabel}, ${shortHash(subject.editionId)}`;
  const labels = evidence.kind === 'course' ? new Set(evidence.modules.map((module) => module.editionLabel)) : new Set();
  return labels.size === 1 ? `${[...labels].join('')}, of each module` : editionLabel;
}

function shortHash(editionId: string): string {
  return `${editionId.slice(0, 4)} ${editionId.slice(4, 8)}`;
}

export function statusWord({ kind }: CertificationStatus): string {
  switch (kind) {
    case 'valid':
      return 'Valid';
    case 'expiring':
      return 'Expiring';
    case 'expired':
      return 'Expired';
    case 'revoked':
      return 'Revoked';
    case 'renewed':
      return 'Renewed';
  }
}

/** What the status means for whoever holds the certificate, and what they can do about it. */
export function statusSentence(certification: RegisteredCertification, status: CertificationStatus): string {
  const until = validUntil(certification);
  const course = certification.subject.kind === 'course';
  switch (status.kind) {
    case 'valid':
      if (status.daysLeft === null) return 'It does not expire.';
      if (course) return `It lasts as long as the first of its modules to end, which is on ${until}.`;
      return `In the thirty days before ${until} you can renew it, and lose none of them.`;
    case 'expiring':
      if (course) return `It is valid until the end of ${until}. Renew the module that ends then, and a new one follows by itself.`;
      return `It is valid until the end of ${until}. Renewed now, the next one continues from that day, so no days are lost.`;
    case 'expired':
      return `It was valid until ${until}, and stays in the register.`;
    case 'revoked':
      return 'It was revoked and no longer counts. The people in HR can say why.';
    case 'renewed':
      return 'A later certificate renews it. It stays in the register for what it was earned on.';
  }
}

function achievements({ points, maxPoints, evidence }: Certification): NamedFact[] {
  switch (evidence.kind) {
    case 'module':
      return [
        { term: 'Quiz', value: `${points} of ${maxPoints}, ${evidence.quiz.passPercent}% pass` },
        ...lessonsDone(evidence),
        ...(evidence.observations ? [{ term: 'On the job', value: `${counted(evidence.observations.length, 'observation')} met` }] : []),
      ];
    case 'course':
      return [
        { term: 'Quizzes', value: `${points} of ${maxPoints}` },
        { term: 'Modules', value: `${evidence.modules.length} certified` },
      ];
    case 'imported':
      return [
        { term: 'Earned at', value: evidence.issuer },
        { term: 'Document', value: evidence.documentReference },
      ];
  }
}

/** After a change only some were done again; the others were done for the certificate before. */
function lessonsDone({ lessons, onlyChanges }: ModuleEvidence): NamedFact[] {
  const value = `${lessons.length} completed`;
  if (!onlyChanges) return [{ term: 'Lessons', value }];
  return [{ term: 'Lessons', value: `${lessons.length} done again, the rest as on ${onlyChanges.carriedFrom.number}` }];
}

/** One piece of what a certificate rests on. */
export interface EvidenceLine {
  what: string;
  /** When, and by whom. */
  facts: string;
  /** Where its record is read. */
  href: string;
}

/** The records behind a module certificate: the attempt, the runs and the observations; `dayOf` is the company's day of an instant. */
export function evidenceLines({ points, maxPoints, evidence }: Certification, dayOf: (instant: string) => string): EvidenceLine[] {
  if (evidence.kind !== 'module') return [];
  const { quiz, scenarios, observations = [] } = evidence;
  return [
    {
      what: `Quiz, attempt ${quiz.attemptNumber}`,
      facts: `${points} of ${maxPoints}, ${dayOf(quiz.submittedAt)}`,
      href: `/attempts/${quiz.attemptId}`,
    },
    ...scenarios.map((run) => ({
      what: `Scenario, run ${run.runNumber}`,
      facts: `passed, ${dayOf(run.endedAt)}`,
      href: `/runs/${run.runId}`,
    })),
    ...observations.map((one) => ({
      what: `Observed by ${one.observerName}`,
      facts: `${one.points} of ${one.maxPoints}, ${recordDate(one.observedOn)}, signed by both on ${dayOf(one.acknowledgedAt)}`,
      href: `/observations/${one.observationId}`,
    })),
  ];
}
