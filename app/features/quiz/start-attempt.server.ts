import type { Module } from '~/domain/content/module';
import type { AttemptId, EmployeeId, ModuleId } from '~/domain/ids';
import { drawQuiz } from '~/domain/quiz/draw-quiz';
import { endOfAttempt, type AttemptRight } from '~/domain/quiz/right-to-attempt';
import { inTransaction, type Db } from '~db/database';
import { insertAuditEntry } from '~db/queries/audit';
import { insertAttempt, listAttempts, type Attempt } from '~db/queries/quiz-attempts';
import { findCurrentStudy, type Study } from '~db/queries/studies';
import type { Deps } from '../deps.server';
import { findMissed } from './find-missed.server';
import { getModuleOfStudy } from './quiz-of-study.server';
import { findQuizStanding } from './quiz-standing.server';
import { closeOverdue } from './submit-overdue.server';

export type StartResult =
  { kind: 'started'; attemptId: AttemptId } | Exclude<AttemptRight, { kind: 'may-attempt' }> | { kind: 'no-such-module' };

interface Input {
  employeeId: EmployeeId;
  moduleId: ModuleId;
  requestId: string;
}

/** Starts the next attempt, if the rules give one. Two tabs that start together get the same attempt. */
export async function startAttempt(deps: Deps, { employeeId, moduleId, requestId }: Input): Promise<StartResult> {
  return inTransaction(deps.db, async (tx) => {
    const study = await findCurrentStudy(tx, employeeId, moduleId);
    if (!study) return withoutStudy(deps.catalog.findModule(moduleId));
    const module = await getModuleOfStudy(deps, tx, study);
    await closeOverdue(deps, tx, study.id);
    const { attempts, right } = await findQuizStanding(deps, tx, { study, module });
    if (right.kind !== 'may-attempt') return right;
    return insertDrawnAttempt(deps, tx, { study, module, earlier: attempts, number: right.number, requestId });
  });
}

/** Nobody has read a lesson of what was not begun. */
function withoutStudy(module: Module | undefined): StartResult {
  return module ? { kind: 'lessons-left', number: 1, lessonsLeft: module.lessons.length } : { kind: 'no-such-module' };
}

interface NextAttempt {
  study: Study;
  module: Module;
  earlier: readonly Attempt[];
  number: number;
  requestId: string;
}

async function insertDrawnAttempt(deps: Deps, tx: Db, { study, module, earlier, number, requestId }: NextAttempt): Promise<StartResult> {
  const [id, seed, startedAt] = [deps.newId() as AttemptId, deps.newId(), deps.now()];
  const { employeeId, moduleId, editionId } = study;
  const missed = (await findMissed(tx, { employeeId, quiz: module.quiz, before: startedAt })).map(({ objective }) => objective);
  const draw = drawQuiz(module.quiz, { seed, earlier: earlier.map((attempt) => attempt.draw), missed });
  const attempt = {
    id,
    studyId: study.id,
    employeeId,
    moduleId,
    editionId,
    number,
    seed,
    draw,
    startedAt,
    endsAt: endOfAttempt(module.quiz, startedAt),
  };
  if (!(await insertAttempt(tx, attempt))) return sameNumber(await listAttempts(tx, study.id), number);
  await insertAuditEntry(tx, {
    id: deps.newId(),
    happenedAt: startedAt,
    actorId: employeeId,
    deed: 'start-attempt',
    subjectKind: 'quiz-attempt',
    subjectId: id,
    detail: { moduleId, number },
    requestId,
  });
  return { kind: 'started', attemptId: id };
}

function sameNumber(attempts: readonly Attempt[], number: number): StartResult {
  const other = attempts.find((attempt) => attempt.number === number);
  if (!other) throw new Error(`Attempt ${number} could neither be written nor found`);
  return { kind: 'in-progress', attemptId: other.id, number };
}
