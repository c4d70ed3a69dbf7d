import type { Certification, CertificationHolder } from '../certification/certification';
import { canonicalForm } from './canonical';
import type { Correction } from './correction';

/** What a revocation or its taking back says. */
export interface RegisterEvent {
  id: string;
  certificationId: string;
  kind: 'revoked' | 'reinstated';
  reason: string;
  authorId: string | null;
  happenedAt: Date;
}

/**
 * Salted hashes that stand for personal data in a record's hash. With the salt they prove the data; without it they
 * say nothing, so that erasing a person leaves the chain as it is (docs/decisions/008).
 */
export interface Commitments {
  holder: string | null;
  manager: string | null;
}

/** The text whose hash proves a certification: every column but the personal ones, which its commitments stand for. */
export function issuedForm(certification: Certification, commitments: Commitments): string {
  const { id, number, verificationCode, title, editionLabel, points, maxPoints, issuedOn, expiresOn, renewsId } = certification;
  const { holder, subject, evidence, earnedAt } = certification;
  return canonicalForm({
    form: 'servewell-certification-1',
    ...{ id, number, verificationCode, title, editionLabel, points, maxPoints, issuedOn, expiresOn, renewsId },
    earnedAt: earnedAt.toISOString(),
    // Undefined members, such as optional evidence, do not exist in JSON.
    evidence: JSON.parse(JSON.stringify(evidence)) as never,
    subject: { ...subject },
    holder: {
      employeeId: holder.employeeId,
      department: holder.department,
      location: holder.location,
      jobRole: holder.jobRole,
      managerId: holder.managerId,
    },
    commitments: { ...commitments },
  });
}

/** The text whose hash proves a revocation or its taking back; it holds nothing personal but ids and the reason. */
export function eventForm({ id, certificationId, kind, reason, authorId, happenedAt }: RegisterEvent): string {
  const facts = { id, certificationId, kind, reason, authorId, happenedAt: happenedAt.toISOString() };
  return canonicalForm({ form: 'servewell-event-1', ...facts });
}

/** The text whose hash proves a correction. The corrected values are personal, so that their commitment stands for them. */
export function correctionForm({ id, certificationId, reason, authorId, happenedAt }: Correction, commitments: Commitments): string {
  const facts = { id, certificationId, reason, authorId, happenedAt: happenedAt.toISOString() };
  return canonicalForm({ form: 'servewell-correction-1', ...facts, commitments: { ...commitments } });
}

/** The text that the holder's commitment is made of, behind its salt. */
export function holderForm({ employeeNumber, name, email }: CertificationHolder): string {
  return canonicalForm({ employeeNumber, name, email });
}

/** The same for the name of the manager, so that either person can be erased alone. */
export function managerForm({ managerName }: CertificationHolder): string {
  return canonicalForm({ managerName });
}

/** The text that the commitment of a correction is made of. */
export function changesForm({ changes }: Correction): string {
  return canonicalForm({ ...changes });
}
