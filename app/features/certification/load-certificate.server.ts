import type { Actor } from '~/domain/access/actor';
import { may } from '~/domain/access/policy';
import { dateIn } from '~/domain/calendar/calendar';
import { recordDate } from '~/domain/calendar/in-words';
import type { RegisteredCertification } from '~/domain/certification/certification';
import { certificationStatus, type CertificationStatus } from '~/domain/certification/status';
import type { CertificationId } from '~/domain/ids';
import { findCertification, listCertifications } from '~db/queries/certifications';
import type { Deps } from '../deps.server';
import {
  certificateFacts,
  certificateKind,
  certificateStatement,
  evidenceLines,
  statusSentence,
  statusWord,
  type EvidenceLine,
  type NamedFact,
} from './certificate-words';
import { qrDrawing, type QrDrawing } from './qr-drawing.server';

export function findCertificate(deps: Deps, id: CertificationId): Promise<RegisteredCertification | undefined> {
  return findCertification(deps.db, id);
}

/** What stands on the face of a certificate, on screen and on paper. */
export interface CertificateFaceFacts {
  company: string;
  kind: string;
  name: string;
  statement: string;
  title: string;
  facts: NamedFact[];
  code: string;
  checkUrl: string;
  /** The same without the scheme, as people read and type it. */
  checkAddress: string;
  qr: QrDrawing;
}

export interface CertificatePage {
  id: CertificationId;
  face: CertificateFaceFacts;
  status: { kind: CertificationStatus['kind']; word: string; sentence: string };
  /** Whose it is among how many. */
  place: string;
  /** Where the learner can renew it now; null when there is nothing to do. */
  renewHref: string | null;
  renewedBy: CertificationId | null;
  /** The records behind a module's certificate, for its holder and HR; an attempt or a run opens for its owner alone. */
  evidence: (Omit<EvidenceLine, 'href'> & { href: string | null })[];
  /** The certificates that a course certificate rests on. */
  restsOn: { id: CertificationId; title: string; number: string }[];
  takesCredential: boolean;
  /** Where the certificate stands among the others of its holder. */
  up: { href: string; label: string };
}

export function certificateFace(deps: Deps, certification: RegisteredCertification): CertificateFaceFacts {
  const checkUrl = `${deps.appUrl}/verify/${certification.verificationCode}`;
  return {
    company: deps.company.name,
    kind: certificateKind(statusToday(deps, certification)),
    name: certification.holder.name,
    statement: certificateStatement(deps.company.name, certification),
    title: certification.title,
    facts: certificateFacts(certification),
    code: certification.verificationCode,
    checkUrl,
    checkAddress: checkUrl.replace(/^https?:\/\//, ''),
    qr: qrDrawing(checkUrl),
  };
}

/** The certificate with what its status means for the reader, who is its holder, somebody above them, or HR. */
export async function loadCertificatePage(deps: Deps, certification: RegisteredCertification, reader: Actor): Promise<CertificatePage> {
  const status = statusToday(deps, certification);
  const { holder, subject, evidence, renewal } = certification;
  const count = (await listCertifications(deps.db, holder.employeeId)).length;
  const own = holder.employeeId === reader.employeeId;
  const renewable = own && subject.kind === 'module' && (status.kind === 'expiring' || status.kind === 'expired');
  return {
    id: certification.id,
    face: certificateFace(deps, certification),
    status: { kind: status.kind, word: statusWord(status), sentence: statusSentence(certification, status) },
    place: placeInWords(count, own ? 'your' : `${holder.name}’s`),
    renewHref: renewable ? `/modules/${subject.id}` : null,
    renewedBy: renewal?.id ?? null,
    evidence: own || may(reader, { kind: 'read-register' }) ? evidenceFor(deps, certification, own) : [],
    restsOn:
      evidence.kind === 'course'
        ? evidence.modules.map(({ certificationId, title, number }) => ({ id: certificationId, title, number }))
        : [],
    takesCredential: may(reader, { kind: 'take-credential', ownerId: holder.employeeId }),
    up: own
      ? { href: '/certificates', label: 'All certificates' }
      : { href: `/team/members/${holder.employeeId}`, label: `Everything about ${holder.name}` },
  };
}

function evidenceFor(deps: Deps, certification: RegisteredCertification, own: boolean): CertificatePage['evidence'] {
  const lines = evidenceLines(certification, (instant) => recordDate(dateIn(deps.company.timeZone, new Date(instant))));
  return lines.map((line) => ({ ...line, href: own || line.href.startsWith('/observations/') ? line.href : null }));
}

function statusToday(deps: Deps, certification: RegisteredCertification): CertificationStatus {
  return certificationStatus(certification, dateIn(deps.company.timeZone, deps.now()));
}

function placeInWords(count: number, whose: string): string {
  const named = whose.charAt(0).toUpperCase() + whose.slice(1);
  return count === 1 ? `${named} only certificate so far.` : `One of ${whose} ${count} certificates.`;
}
