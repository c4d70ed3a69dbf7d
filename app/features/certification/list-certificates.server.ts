import type { Actor } from '~/domain/access/actor';
import { dateIn } from '~/domain/calendar/calendar';
import { recordDate } from '~/domain/calendar/in-words';
import type { RegisteredCertification } from '~/domain/certification/certification';
import { certificationStatus, isInForce, type CertificationStatus } from '~/domain/certification/status';
import type { CertificationId } from '~/domain/ids';
import { listCertifications } from '~db/queries/certifications';
import type { Deps } from '../deps.server';
import { statusWord, validUntil } from './certificate-words';

export interface CertificateRow {
  id: CertificationId;
  title: string;
  /** What kind of thing it certifies, and when it was earned. */
  about: string;
  number: string;
  status: { kind: CertificationStatus['kind']; word: string };
  until: string;
}

export interface CertificateList {
  firstName: string;
  inForce: CertificateRow[];
  earlier: CertificateRow[];
}

/** Everything that somebody ever earned: what counts today, and what came before. */
export async function listCertificates(deps: Deps, holder: Pick<Actor, 'employeeId' | 'name'>): Promise<CertificateList> {
  const today = dateIn(deps.company.timeZone, deps.now());
  const held = await listCertifications(deps.db, holder.employeeId);
  const rows = held.map((one) => ({ one, status: certificationStatus(one, today) }));
  return {
    firstName: holder.name.split(' ')[0] ?? holder.name,
    inForce: rows.filter(({ status }) => isInForce(status)).map(toRow),
    earlier: rows.filter(({ status }) => !isInForce(status)).map(toRow),
  };
}

function toRow({ one, status }: { one: RegisteredCertification; status: CertificationStatus }): CertificateRow {
  const subject = one.subject.kind === 'course' ? 'Course' : 'Module';
  return {
    id: one.id,
    title: one.title,
    about: `${subject}, earned on ${recordDate(one.issuedOn)}`,
    number: one.number,
    status: { kind: status.kind, word: statusWord(status) },
    until: untilInWords(one, status),
  };
}

function untilInWords(one: RegisteredCertification, status: CertificationStatus): string {
  switch (status.kind) {
    case 'valid':
    case 'expiring':
      return one.expiresOn === null ? 'Does not expire' : `Until ${validUntil(one)}`;
    case 'expired':
      return `On ${validUntil(one)}`;
    case 'revoked':
    case 'renewed':
      return '';
  }
}
