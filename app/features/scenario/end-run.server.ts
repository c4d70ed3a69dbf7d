import type { Outcome } from '~/domain/scenario/engine';
import type { Db } from '~db/database';
import { insertAuditEntry } from '~db/queries/audit';
import { insertEnding, type Run } from '~db/queries/scenario-runs';
import { findStudy } from '~db/queries/studies';
import { certifyIfComplete } from '../certification/certify-if-complete.server';
import type { Deps } from '../deps.server';
import { closeOverdue } from '../quiz/submit-overdue.server';

interface Ending {
  run: Run;
  outcome: Outcome;
  mood: number;
  requestId: string;
}

/** Writes what became of a run, once and for good, and certifies who has earned it. Call it in the transaction of the last choice. */
export async function endRun(deps: Deps, tx: Db, { run, outcome, mood, requestId }: Ending): Promise<void> {
  const { ending, passed, points } = outcome;
  // A quiz that the clock passed counts for the certificate, and not from before the scenario that completes it.
  await closeOverdue(deps, tx, run.studyId);
  if (!(await insertEnding(tx, run.id, { endedAt: deps.now(), endingId: ending.id, passed, points, mood }))) return;
  await insertAuditEntry(tx, {
    id: deps.newId(),
    happenedAt: deps.now(),
    actorId: run.employeeId,
    deed: 'end-run',
    subjectKind: 'scenario-run',
    subjectId: run.id,
    detail: { moduleId: run.moduleId, scenarioId: run.scenarioId, number: run.number, endingId: ending.id, passed, points },
    requestId,
  });
  if (!passed) return;
  const study = await findStudy(tx, run.studyId);
  if (!study) throw new Error(`No study ${run.studyId}`);
  await certifyIfComplete(deps, tx, study);
}
