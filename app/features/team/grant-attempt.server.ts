import type { Actor } from '~/domain/access/actor';
import type { EmployeeId, ModuleId } from '~/domain/ids';
import type { AttemptRight } from '~/domain/quiz/right-to-attempt';
import { inTransaction } from '~db/database';
import { insertAttemptGrant } from '~db/queries/attempt-grants';
import { insertAuditEntry } from '~db/queries/audit';
import { findCurrentStudy } from '~db/queries/studies';
import type { Deps } from '../deps.server';
import { getModuleOfStudy } from '../quiz/quiz-of-study.server';
import { findQuizStanding } from '../quiz/quiz-standing.server';

export type GrantResult = { kind: 'granted' } | { kind: 'no-study' } | { kind: 'not-needed'; right: AttemptRight['kind'] };

interface Input {
  actor: Actor;
  employeeId: EmployeeId;
  moduleId: ModuleId;
  reason: string;
  requestId: string;
}

/** One more attempt for somebody who has none left. A second click finds that one is left, and grants nothing. */
export async function grantAttempt(deps: Deps, { actor, employeeId, moduleId, reason, requestId }: Input): Promise<GrantResult> {
  return inTransaction(deps.db, async (tx) => {
    const study = await findCurrentStudy(tx, employeeId, moduleId);
    if (!study) return { kind: 'no-study' };
    const module = await getModuleOfStudy(deps, tx, study);
    const { right } = await findQuizStanding(deps, tx, { study, module });
    if (right.kind !== 'no-attempts-left') return { kind: 'not-needed', right: right.kind };
    const [grantedAt, grantedById] = [deps.now(), actor.employeeId];
    await insertAttemptGrant(tx, { id: deps.newId(), studyId: study.id, grantedById, reason, grantedAt });
    await insertAuditEntry(tx, {
      ...{ id: deps.newId(), happenedAt: grantedAt, actorId: grantedById, deed: 'grant-attempt' },
      ...{ subjectKind: 'study', subjectId: study.id, requestId },
      detail: { employeeId, moduleId, reason, attemptsAllowed: module.quiz.maxAttempts + 1 },
    });
    return { kind: 'granted' };
  });
}
