import type { Actor } from '~/domain/access/actor';
import { assignmentStatus } from '~/domain/assignment/assignment-status';
import { dueAfterRevocation, reEarningDays } from '~/domain/assignment/re-earning';
import { dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import type { RegisteredCertification } from '~/domain/certification/certification';
import type { AssignmentId } from '~/domain/ids';
import type { Db } from '~db/database';
import { insertAssignmentEvents, listAssignmentEvents } from '~db/queries/assignment-acts';
import { listAssignmentsOfChosen, listCertificationsOfChosen } from '~db/queries/assigning';
import { setDueDates } from '~db/queries/assignments';
import { insertAuditEntry } from '~db/queries/audit';
import type { Deps } from '../deps.server';

interface Revocation {
  certification: RegisteredCertification;
  actor: Actor;
  /** When it was revoked. */
  revokedAt: Date;
  requestId: string | null;
}

interface Move {
  assignmentId: AssignmentId;
  from: CalendarDate;
  to: CalendarDate;
  reason: string;
}

/** Gives what a revocation opens again a due date of its own. Call it in its transaction, after its event is written. */
export async function askAgain(tx: Db, deps: Deps, revocation: Revocation): Promise<void> {
  const { certification, revokedAt } = revocation;
  const zone = deps.company.timeZone;
  const reason = `Certificate ${certification.number} was revoked. There are ${reEarningDays} days to earn it again.`;
  const asked = chosenFor(deps, certification);
  if (!asked) return;
  const certifications = await listCertificationsOfChosen(tx, asked.chosen, asked.modules);
  const counted = certifications.map((one) => (isSame(one, certification) ? { ...one, revoked: false } : one));
  for (const assignment of await listAssignmentsOfChosen(tx, asked.chosen, asked.modules)) {
    const statusWith = (held: typeof certifications) =>
      assignmentStatus({ ...assignment, begun: false, certifications: held }, zone, revokedAt);
    const reopened = { ...assignment, before: statusWith(counted), after: statusWith(certifications) };
    const to = dueAfterRevocation(reopened, dateIn(zone, revokedAt));
    if (to) await move(tx, deps, revocation, { assignmentId: assignment.id, from: assignment.dueOn, to, reason });
  }
}

/** Gives back the dates that `askAgain` had moved, where nothing has happened to them since: what counts again was never late. */
export async function askNoMore(tx: Db, deps: Deps, revocation: Revocation): Promise<void> {
  const { certification, revokedAt } = revocation;
  const asked = chosenFor(deps, certification);
  if (!asked) return;
  const assignments = await listAssignmentsOfChosen(tx, asked.chosen, asked.modules);
  const events = await listAssignmentEvents(
    tx,
    assignments.map(({ id }) => id),
  );
  for (const { id } of assignments) {
    const last = events.findLast((event) => event.assignmentId === id && !event.undone);
    const isOurs = last?.kind === 'moved' && last.actId === null && last.happenedAt.getTime() === revokedAt.getTime();
    if (!isOurs || !last.beforeDueOn || !last.dueOn) continue;
    const reason = `Certificate ${certification.number} counts again.`;
    await move(tx, deps, revocation, { assignmentId: id, from: last.dueOn, to: last.beforeDueOn, reason });
  }
}

/** The module and the person of a certification; courses are never assigned themselves. */
function chosenFor(deps: Deps, { subject, holder }: RegisteredCertification) {
  if (subject.kind === 'course') return undefined;
  const today = dateIn(deps.company.timeZone, deps.now());
  const choice = { kind: 'people', ids: [holder.employeeId] } as const;
  return { chosen: { scope: { kind: 'company' } as const, choice, today }, modules: [subject.id] };
}

function isSame(one: { earnedAt: Date }, { earnedAt }: RegisteredCertification): boolean {
  return one.earnedAt.getTime() === earnedAt.getTime();
}

async function move(tx: Db, deps: Deps, revocation: Revocation, { assignmentId, from, to, reason }: Move): Promise<void> {
  const { actor, certification, requestId } = revocation;
  const happenedAt = deps.now();
  await setDueDates(tx, [assignmentId], to, deps.company.timeZone);
  const dates = { beforeDueOn: from, dueOn: to, until: null };
  const event = { id: deps.newId(), assignmentId, kind: 'moved', actId: null, reason, doneById: actor.employeeId, happenedAt } as const;
  await insertAssignmentEvents(tx, [{ ...event, ...dates }]);
  const { employeeId } = certification.holder;
  await insertAuditEntry(tx, {
    ...{ id: deps.newId(), happenedAt, actorId: actor.employeeId, deed: 'move-due-date', requestId },
    ...{ subjectKind: 'assignment', subjectId: assignmentId },
    detail: { employeeId, moduleId: certification.subject.id, from, dueOn: to, certificate: certification.number },
  });
}
