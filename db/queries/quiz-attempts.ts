import type { AttemptId, EditionId, EmployeeId, ItemId, ModuleId, StudyId } from '~/domain/ids';
import { answer, type Answer } from '~/domain/quiz/answer';
import { draw, type Draw } from '~/domain/quiz/draw-quiz';
import { gradedItem, type GradedItem } from '~/domain/quiz/grade-quiz';
import type { Db } from '../database';
import { prepare } from '../prepared';
import { idsOfChosen, type PeopleChoice } from './chosen-people';
import type { QuizAttemptTable, QuizSubmissionTable } from '../schema';

/** One learner's go at a quiz. `submission` is null while it is in progress. */
export interface Attempt {
  id: AttemptId;
  studyId: StudyId;
  employeeId: EmployeeId;
  moduleId: ModuleId;
  editionId: EditionId;
  /** 1, 2, 3 … within the study. */
  number: number;
  seed: string;
  draw: Draw;
  startedAt: Date;
  /** When the time is up; null without a limit. */
  endsAt: Date | null;
  submission: Submission | null;
}

export interface Submission {
  submittedAt: Date;
  submittedBy: 'learner' | 'clock';
  points: number;
  maxPoints: number;
  passed: boolean;
  items: readonly GradedItem[];
}

/** @throws when the stored draw or grades are not what this application writes. */
function toAttempt(row: QuizAttemptTable & { [Column in keyof QuizSubmissionTable]: QuizSubmissionTable[Column] | null }): Attempt {
  return {
    id: row.id as AttemptId,
    studyId: row.study_id as StudyId,
    employeeId: row.employee_id as EmployeeId,
    moduleId: row.module_id as ModuleId,
    editionId: row.edition_id as EditionId,
    number: row.number,
    seed: row.seed,
    draw: draw.parse(JSON.parse(row.draw)),
    startedAt: new Date(row.started_at),
    endsAt: row.ends_at === null ? null : new Date(row.ends_at),
    submission: row.attempt_id === null ? null : toSubmission(row as QuizSubmissionTable),
  };
}

function toSubmission(row: QuizSubmissionTable): Submission {
  return {
    submittedAt: new Date(row.submitted_at),
    submittedBy: row.submitted_by,
    points: row.points,
    maxPoints: row.max_points,
    passed: row.passed === 1,
    items: gradedItem.array().parse(JSON.parse(row.graded)),
  };
}

function attempts(db: Db) {
  return db.selectFrom('quiz_attempt').leftJoin('quiz_submission', 'quiz_submission.attempt_id', 'quiz_attempt.id').selectAll();
}

export async function findAttempt(db: Db, id: AttemptId): Promise<Attempt | undefined> {
  const row = await attempts(db).where('quiz_attempt.id', '=', id).executeTakeFirst();
  return row && toAttempt(row);
}

/** @throws when there is none: for ids that were looked up before. */
export async function getAttempt(db: Db, id: AttemptId): Promise<Attempt> {
  const attempt = await findAttempt(db, id);
  if (!attempt) throw new Error(`No attempt ${id}`);
  return attempt;
}

/** Whose attempt it is, without reading the rest. */
export async function findAttemptOwner(db: Db, id: AttemptId): Promise<EmployeeId | undefined> {
  const row = await db.selectFrom('quiz_attempt').select('employee_id').where('id', '=', id).executeTakeFirst();
  return row && (row.employee_id as EmployeeId);
}

/** The attempts of one study, from the first to the latest. */
export async function listAttempts(db: Db, studyId: StudyId): Promise<Attempt[]> {
  const rows = await attempts(db).where('quiz_attempt.study_id', '=', studyId).orderBy('quiz_attempt.number').execute();
  return rows.map(toAttempt);
}

/** Attempts that nobody handed in and whose time ended before this instant. */
export async function listOpenAttemptsEndedBefore(db: Db, instant: Date): Promise<AttemptId[]> {
  const rows = await db
    .selectFrom('quiz_attempt')
    .leftJoin('quiz_submission', 'quiz_submission.attempt_id', 'quiz_attempt.id')
    .select('quiz_attempt.id')
    .where('quiz_attempt.ends_at', '<', instant.toISOString())
    .where('quiz_submission.attempt_id', 'is', null)
    .orderBy('quiz_attempt.ends_at')
    .execute();
  return rows.map((row) => row.id as AttemptId);
}

/** What the way through a module needs of an attempt. */
export interface AttemptMark extends Pick<Attempt, 'id' | 'studyId' | 'number' | 'endsAt'> {
  submission: Pick<Submission, 'submittedAt' | 'passed'> | null;
}

/** The attempts of many studies, each study's from the first to the latest, without their questions; one statement. */
export async function listAttemptMarks(db: Db, studyIds: readonly StudyId[]): Promise<AttemptMark[]> {
  if (studyIds.length === 0) return [];
  const rows = await attemptMarks(db, { studyIds });
  return rows.map((row) => ({
    id: row.id as AttemptId,
    studyId: row.study_id as StudyId,
    number: row.number,
    endsAt: row.ends_at === null ? null : new Date(row.ends_at),
    submission: row.submitted_at === null ? null : { submittedAt: new Date(row.submitted_at), passed: row.passed === 1 },
  }));
}

const attemptMarks = prepare((db, { studyIds }: { studyIds: readonly string[] }) =>
  db
    .selectFrom('quiz_attempt')
    .leftJoin('quiz_submission', 'quiz_submission.attempt_id', 'quiz_attempt.id')
    .select(['quiz_attempt.id', 'study_id', 'number', 'ends_at', 'submitted_at', 'passed'])
    .where('study_id', 'in', studyIds)
    .orderBy('number'),
);

/** Every attempt of this learner, in whichever study, from the first to the latest. */
export async function listAttemptsOf(db: Db, employeeId: EmployeeId): Promise<Attempt[]> {
  const rows = await attempts(db).where('quiz_attempt.employee_id', '=', employeeId).orderBy('quiz_attempt.started_at').execute();
  return rows.map(toAttempt);
}

/** The graded items of the latest submissions of these people, one list a submission; no more than `limit` of them. */
export async function listGradedItems(
  db: Db,
  { by, moduleId, limit }: { by: PeopleChoice; moduleId: ModuleId; limit: number },
): Promise<(readonly GradedItem[])[]> {
  const rows = await db
    .selectFrom('quiz_submission as submission')
    .innerJoin('quiz_attempt as attempt', 'attempt.id', 'submission.attempt_id')
    .select('submission.graded')
    .where('attempt.module_id', '=', moduleId)
    .where('attempt.employee_id', 'in', idsOfChosen(db, by))
    .orderBy('submission.submitted_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => gradedItem.array().parse(JSON.parse(row.graded)));
}

/** Writes the attempt; false when the study has one of that number already: of two tabs that start together, one starts. */
export async function insertAttempt(db: Db, attempt: Omit<Attempt, 'submission'>): Promise<boolean> {
  const result = await db
    .insertInto('quiz_attempt')
    .values({
      id: attempt.id,
      study_id: attempt.studyId,
      employee_id: attempt.employeeId,
      module_id: attempt.moduleId,
      edition_id: attempt.editionId,
      number: attempt.number,
      seed: attempt.seed,
      draw: JSON.stringify(attempt.draw),
      started_at: attempt.startedAt.toISOString(),
      ends_at: attempt.endsAt?.toISOString() ?? null,
    })
    .onConflict((conflict) => conflict.columns(['study_id', 'number']).doNothing())
    .executeTakeFirstOrThrow();
  return result.numInsertedOrUpdatedRows === 1n;
}

export interface SavedAnswer {
  itemId: ItemId;
  answer: Answer;
  savedAt: Date;
}

export async function listAnswers(db: Db, id: AttemptId): Promise<SavedAnswer[]> {
  const rows = await db.selectFrom('quiz_answer').selectAll().where('attempt_id', '=', id).execute();
  return rows.map((row) => ({
    itemId: row.item_id as ItemId,
    answer: answer.parse(JSON.parse(row.answer)),
    savedAt: new Date(row.saved_at),
  }));
}

export async function saveAnswer(db: Db, id: AttemptId, saved: SavedAnswer): Promise<void> {
  const content = { answer: JSON.stringify(saved.answer), saved_at: saved.savedAt.toISOString() };
  await db
    .insertInto('quiz_answer')
    .values({ attempt_id: id, item_id: saved.itemId, ...content })
    .onConflict((conflict) => conflict.columns(['attempt_id', 'item_id']).doUpdateSet(content))
    .execute();
}

/** Writes the submission; false when there is one already: submitting twice is one submission. */
export async function insertSubmission(db: Db, id: AttemptId, submission: Submission): Promise<boolean> {
  const result = await db
    .insertInto('quiz_submission')
    .values({
      attempt_id: id,
      submitted_at: submission.submittedAt.toISOString(),
      submitted_by: submission.submittedBy,
      points: submission.points,
      max_points: submission.maxPoints,
      passed: submission.passed ? 1 : 0,
      graded: JSON.stringify(submission.items),
    })
    .onConflict((conflict) => conflict.column('attempt_id').doNothing())
    .executeTakeFirstOrThrow();
  return result.numInsertedOrUpdatedRows === 1n;
}
