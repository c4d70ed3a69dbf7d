import type { CalendarDate } from '~/domain/calendar/calendar';
import type { Module } from '~/domain/content/module';
import type { CertificationId, EmployeeId } from '~/domain/ids';
import { appendCertification, holderOf } from '~/features/certification/append-certification.server';
import { setRevoked } from '~/features/register/change-record.server';
import { inTransaction } from '~db/database';
import { anActor } from '~tests/builders/actor';
import { aCertification } from '~tests/builders/certification';
import { grace, type TeamWorld } from '../team/world';

/** Enters a certification of the module on that day, by its present edition, without the work that earns it. */
export async function certify(
  { context: { deps } }: TeamWorld,
  who: EmployeeId,
  module: Module,
  { on, until }: { on: string; until: string },
): Promise<CertificationId> {
  const { evidence, points, maxPoints } = aCertification();
  return inTransaction(deps.db, async (tx) => {
    const added = await appendCertification(deps, tx, {
      holder: await holderOf(tx, who),
      subject: { kind: 'module', id: module.id, editionId: module.edition.id, studyId: null as never },
      ...{ title: module.title, editionLabel: module.edition.label, points, maxPoints, evidence, renewsId: null },
      ...{ earnedAt: new Date(`${on}T09:00:00Z`), issuedOn: on as CalendarDate, expiresOn: until as CalendarDate },
    });
    return added.id;
  });
}

export async function revoke({ context: { deps } }: TeamWorld, certificationId: CertificationId): Promise<void> {
  await setRevoked(deps, {
    actor: anActor({ employeeId: grace }),
    certificationId,
    reason: 'Somebody else sat the quiz',
    requestId: null,
    revoked: true,
  });
}
