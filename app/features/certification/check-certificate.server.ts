import { dateIn } from '~/domain/calendar/calendar';
import { clockTime, nearDate, recordDate } from '~/domain/calendar/in-words';
import { parseVerificationCode } from '~/domain/certification/numbers';
import { certificationStatus, type CertificationStatus } from '~/domain/certification/status';
import { findCertificationByCode } from '~db/queries/certifications';
import type { Deps } from '../deps.server';
import { checkedFacts, type NamedFact } from './certificate-words';

/** An answer of the register to a stranger. Expiring is nobody's business but the holder's: it is valid. */
export type CheckedStatus = 'valid' | 'expired' | 'revoked' | 'renewed' | 'unknown';

export interface CheckedCertificate {
  company: string;
  /** As it is printed; null when what was typed cannot be a code. */
  code: string | null;
  status: CheckedStatus;
  facts: NamedFact[];
  /** When the register was asked, by the company's clock. */
  checked: string;
}

/**
 * What the register says about a code. Whatever was typed, it is asked exactly once, and an unknown code differs from a
 * known one in the answer alone; what cannot be a code is answered as an unknown one.
 */
export async function checkCertificate(deps: Deps, typed: string): Promise<CheckedCertificate> {
  const code = parseVerificationCode(typed);
  const found = await findCertificationByCode(deps.db, code ?? 'no such code');
  const now = deps.now();
  const today = dateIn(deps.company.timeZone, now);
  return {
    company: deps.company.name,
    code: code ?? null,
    status: found ? forStrangers(certificationStatus(found, today)) : 'unknown',
    facts: found ? checkedFacts(found) : [],
    checked: `${nearDate(today, today)} ${recordDate(today).slice(-4)} at ${clockTime(deps.company.timeZone, now)}`,
  };
}

function forStrangers({ kind }: CertificationStatus): CheckedStatus {
  return kind === 'expiring' ? 'valid' : kind;
}
