import { dateIn } from '~/domain/calendar/calendar';
import { recordDate } from '~/domain/calendar/in-words';
import type { Module } from '~/domain/content/module';
import { plainText } from '~/domain/content/plain-text';
import type { AttemptId, EditionId, EmployeeId, ModuleId, RunId } from '~/domain/ids';
import { getItem } from '~/domain/quiz/quiz';
import { listAttemptsOf, type Attempt } from '~db/queries/quiz-attempts';
import { listEndedRuns, type Run } from '~db/queries/scenario-runs';
import type { Deps } from '../deps.server';
import { getEditionModules } from '../learning/load-edition.server';

/** One attempt of somebody with the questions that it missed. */
export interface MemberAttempt {
  id: AttemptId;
  moduleId: ModuleId;
  number: number;
  on: string;
  /** null while it is in progress. */
  result: { points: number; maxPoints: number; passed: boolean } | null;
  missed: { ask: string; readAgain: string | null }[];
}

/** One ended run of a scenario that counts; its choices stand in its debrief. Runs for practice are their learner's own. */
export interface MemberRun {
  id: RunId;
  moduleId: ModuleId;
  title: string;
  number: number;
  on: string;
  passed: boolean;
}

/** The latest first; two statements, and perhaps one for old editions. */
export async function listMemberAttempts(deps: Deps, employeeId: EmployeeId): Promise<MemberAttempt[]> {
  const attempts = await listAttemptsOf(deps.db, employeeId);
  const editions = await getEditionModules(deps, new Set(attempts.map((attempt) => attempt.editionId)));
  return attempts.map((attempt) => toAttempt(deps, attempt, editions)).reverse();
}

function toAttempt(deps: Deps, attempt: Attempt, editions: ReadonlyMap<EditionId, Module>): MemberAttempt {
  const { id, moduleId, number, startedAt, submission } = attempt;
  const module = editions.get(attempt.editionId);
  return {
    ...{ id, moduleId, number },
    on: recordDate(dateIn(deps.company.timeZone, submission?.submittedAt ?? startedAt)),
    result: submission && { points: submission.points, maxPoints: submission.maxPoints, passed: submission.passed },
    missed: submission && module ? missedOf(submission.items, module) : [],
  };
}

function missedOf(items: NonNullable<Attempt['submission']>['items'], { quiz, lessons }: Module): MemberAttempt['missed'] {
  return items
    .filter((graded) => graded.points < graded.maxPoints)
    .map((graded) => {
      const item = getItem(quiz, graded.itemId);
      return { ask: plainText(item.ask), readAgain: lessons.find((lesson) => lesson.id === item.readAgain)?.title ?? null };
    });
}

/** The latest first. */
export async function listMemberRuns(deps: Deps, employeeId: EmployeeId): Promise<MemberRun[]> {
  const runs = await listEndedRuns(deps.db, employeeId);
  const editions = await getEditionModules(deps, new Set(runs.map((run) => run.editionId)));
  return runs.flatMap((run) => toRun(deps, run, editions)).reverse();
}

function toRun(
  deps: Deps,
  { id, moduleId, scenarioId, editionId, number, ending }: Run,
  editions: ReadonlyMap<EditionId, Module>,
): MemberRun[] {
  const scenario = editions.get(editionId)?.scenarios.find((each) => each.id === scenarioId);
  if (!ending || !scenario?.required) return [];
  const on = recordDate(dateIn(deps.company.timeZone, ending.endedAt));
  return [{ id, moduleId, title: scenario.title, number, on, passed: ending.passed }];
}
