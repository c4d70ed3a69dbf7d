import type { CalendarDate } from '../calendar/calendar';
import type { AttemptId, CampaignId } from '../ids';
import type { RegisteredCertification } from './certification';
import type { ModuleEvidence } from './evidence';
import { certificationStatus, isInForce } from './status';

/** What a renewal of only what changed takes over from the certification that it renews. */
export interface Carried {
  /** A change gives no new term: most of the module was not done again. */
  expiresOn: CalendarDate | null;
  passed: { attemptId: AttemptId; attemptNumber: number; submittedAt: Date; points: number; maxPoints: number };
  passPercent: number;
  says: NonNullable<ModuleEvidence['onlyChanges']>;
}

/** Undefined when there is nothing to rest on: what ran out, was revoked or was earned elsewhere is renewed whole. */
export function carriedFrom(
  { id: campaignId }: { id: CampaignId },
  renewed: RegisteredCertification | undefined,
  on: CalendarDate,
): Carried | undefined {
  if (!renewed || renewed.evidence.kind !== 'module' || !isInForce(certificationStatus(renewed, on))) return undefined;
  const { id: certificationId, number, editionLabel, points, maxPoints, expiresOn } = renewed;
  const { attemptId, attemptNumber, submittedAt, passPercent } = renewed.evidence.quiz;
  return {
    expiresOn,
    passed: { attemptId, attemptNumber, submittedAt: new Date(submittedAt), points, maxPoints },
    passPercent,
    says: { campaignId, carriedFrom: { certificationId, number, editionLabel } },
  };
}
