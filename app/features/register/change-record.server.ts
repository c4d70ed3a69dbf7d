import type { Actor } from '~/domain/access/actor';
import { dateIn } from '~/domain/calendar/calendar';
import type { Certification } from '~/domain/certification/certification';
import { impossibleDates } from '~/domain/certification/possible-dates';
import { isRevoked } from '~/domain/certification/status';
import type { CertificationId } from '~/domain/ids';
import type { CorrectedFields, Correction } from '~/domain/register/correction';
import type { RegisterEvent } from '~/domain/register/record-form';
import { inTransaction, type Db } from '~db/database';
import { insertAuditEntry } from '~db/queries/audit';
import { findCertification, insertCertificationEvent } from '~db/queries/certifications';
import { insertCorrection } from '~db/queries/register-chain';
import { askAgain, askNoMore } from '../assignment/ask-again.server';
import type { Deps } from '../deps.server';
import { linkRecords } from './link-records.server';

interface Change {
  actor: Actor;
  certificationId: CertificationId;
  reason: string;
  requestId: string | null;
}

export type ChangeResult =
  | { kind: 'done' }
  | { kind: 'no-such-certification' }
  | { kind: 'nothing-to-do' }
  | { kind: 'impossible-dates'; fieldErrors: { issuedOn?: string; expiresOn?: string } };

/** Revokes, or takes a revocation back. The certification stays as it is; the event is a record of its own. */
export async function setRevoked(deps: Deps, change: Change & { revoked: boolean }): Promise<ChangeResult> {
  const { actor, certificationId, reason, revoked } = change;
  return inTransaction(deps.db, async (tx) => {
    const certification = await findCertification(tx, certificationId);
    if (!certification) return { kind: 'no-such-certification' };
    if (isRevoked(certification) === revoked) return { kind: 'nothing-to-do' };
    const happenedAt = deps.now();
    const event: RegisterEvent = {
      id: deps.newId(),
      certificationId,
      kind: revoked ? 'revoked' : 'reinstated',
      reason,
      authorId: actor.employeeId,
      happenedAt,
    };
    await insertCertificationEvent(tx, { ...event, certificationId, authorId: actor.employeeId });
    await linkRecords(deps, tx, [{ kind: event.kind, record: event }]);
    const asked = { certification, actor, requestId: change.requestId };
    if (revoked) await askAgain(tx, deps, { ...asked, revokedAt: happenedAt });
    else await askNoMore(tx, deps, { ...asked, revokedAt: certification.latestEvent?.happenedAt ?? happenedAt });
    const { number } = certification;
    await audit(deps, tx, change, revoked ? 'revoke-certification' : 'reinstate-certification', { number, reason });
    return { kind: 'done' };
  });
}

/** Puts a mistake in a record right, in a record of its own. Fields that say the same already are left out. */
export async function correctCertification(deps: Deps, change: Change & { fields: CorrectedFields }): Promise<ChangeResult> {
  const { actor, certificationId, reason, fields } = change;
  return inTransaction(deps.db, async (tx) => {
    const record = await findCertification(tx, certificationId);
    if (!record || record.erasedAt) return { kind: 'no-such-certification' };
    const before = fieldsOf(record);
    const changed = Object.entries(fields).filter(
      ([field, value]) => value !== undefined && before[field as keyof CorrectedFields] !== value,
    );
    if (changed.length === 0) return { kind: 'nothing-to-do' };
    const changes = Object.fromEntries(changed) as CorrectedFields;
    const fieldErrors = wrongDates(deps, record, changes);
    if (Object.keys(fieldErrors).length > 0) return { kind: 'impossible-dates', fieldErrors };
    const correction: Correction = {
      id: deps.newId(),
      certificationId,
      changes,
      reason,
      authorId: actor.employeeId,
      happenedAt: deps.now(),
    };
    await insertCorrection(tx, correction);
    await linkRecords(deps, tx, [{ kind: 'corrected', record: correction }]);
    // Which fields, not what they say: the audit log keeps no personal data that could have to be erased.
    await audit(deps, tx, change, 'correct-certification', { number: record.number, fields: Object.keys(changes), reason });
    return { kind: 'done' };
  });
}

/** Dates that stay as they are, are nobody’s mistake of today. */
function wrongDates({ company: { timeZone }, now }: Deps, record: Certification, { issuedOn, expiresOn }: CorrectedFields) {
  if (issuedOn === undefined && expiresOn === undefined) return {};
  const dates = { issuedOn: issuedOn ?? record.issuedOn, expiresOn: expiresOn === undefined ? record.expiresOn : expiresOn };
  const earnedOn = issuedOn === undefined || record.evidence.kind === 'imported' ? undefined : dateIn(timeZone, record.earnedAt);
  return impossibleDates(dates, { today: dateIn(timeZone, now()), earnedOn });
}

/** What of a certification can be corrected, as it reads today. */
export function fieldsOf(certification: Certification): Required<CorrectedFields> {
  const { holder, issuedOn, expiresOn } = certification;
  return {
    employeeName: holder.name,
    employeeNumber: holder.employeeNumber,
    employeeEmail: holder.email,
    department: holder.department,
    location: holder.location,
    jobRole: holder.jobRole,
    managerName: holder.managerName,
    issuedOn,
    expiresOn,
  };
}

function audit(deps: Deps, tx: Db, { actor, certificationId, requestId }: Change, deed: string, detail: Record<string, unknown>) {
  return insertAuditEntry(tx, {
    id: deps.newId(),
    happenedAt: deps.now(),
    actorId: actor.employeeId,
    deed,
    subjectKind: 'certification',
    subjectId: certificationId,
    detail,
    requestId,
  });
}
