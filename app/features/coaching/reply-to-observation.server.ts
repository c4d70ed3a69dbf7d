import { awaitsReply } from '~/domain/coaching/standing';
import type { EmployeeId, ObservationId } from '~/domain/ids';
import { inTransaction, type Db } from '~db/database';
import { insertAuditEntry } from '~db/queries/audit';
import { findObservation, insertObservationReply } from '~db/queries/observations';
import { listStudies } from '~db/queries/studies';
import { certifyIfComplete } from '../certification/certify-if-complete.server';
import type { Deps } from '../deps.server';
import { getEditionModule } from '../learning/load-edition.server';

export interface ReplyInput {
  id: ObservationId;
  /** A dispute always has words. */
  reply: { kind: 'acknowledged'; words: string } | { kind: 'disputed'; words: string };
  requestId: string;
}

/** `certified` names the modules of which this was the last missing piece. */
export type ReplyResult = { kind: 'replied'; certified: readonly string[] } | { kind: 'too-late' };

/** The learner's word on an observation, once: their signature, or what they do not agree with. */
export async function replyToObservation(deps: Deps, { id, reply, requestId }: ReplyInput): Promise<ReplyResult> {
  return inTransaction(deps.db, async (tx) => {
    const observation = await findObservation(tx, id);
    if (!observation || !awaitsReply(observation)) return { kind: 'too-late' };
    const repliedAt = deps.now();
    if (!(await insertObservationReply(tx, { observationId: id, ...reply, repliedAt }))) return { kind: 'too-late' };
    await insertAuditEntry(tx, {
      id: deps.newId(),
      happenedAt: repliedAt,
      actorId: observation.employeeId,
      deed: reply.kind === 'acknowledged' ? 'acknowledge-observation' : 'dispute-observation',
      subjectKind: 'observation',
      subjectId: id,
      // The words are between learner and observer, as coaching notes are; the log keeps that there were some.
      detail: { employeeId: observation.employeeId },
      requestId,
    });
    return { kind: 'replied', certified: reply.kind === 'acknowledged' ? await certifyModules(deps, tx, observation.employeeId) : [] };
  });
}

/** The modules that ask for observations and miss nothing else. */
async function certifyModules(deps: Deps, tx: Db, employeeId: EmployeeId): Promise<string[]> {
  const latest = new Map((await listStudies(tx, employeeId)).map((study) => [study.moduleId, study]));
  const certified: string[] = [];
  for (const study of latest.values()) {
    const module = await getEditionModule(deps, study.editionId, tx);
    if (module.observations && (await certifyIfComplete(deps, tx, study))) certified.push(module.title);
  }
  return certified;
}
