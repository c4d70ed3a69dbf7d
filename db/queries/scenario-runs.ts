import { z } from 'zod';
import type { EditionId, EmployeeId, EndingId, ModuleId, ReplyId, RunId, ScenarioId, StudyId } from '~/domain/ids';
import { dimensions, type Points } from '~/domain/scenario/scenario';
import type { Db } from '../database';
import { prepare } from '../prepared';
import type { ScenarioChoiceTable, ScenarioEndingTable, ScenarioRunTable } from '../schema';

/** One learner's go at a scenario. `ending` is null while it is under way. */
export interface Run {
  id: RunId;
  studyId: StudyId;
  employeeId: EmployeeId;
  moduleId: ModuleId;
  scenarioId: ScenarioId;
  editionId: EditionId;
  /** 1, 2, 3 … within the study and the scenario. */
  number: number;
  seed: string;
  startedAt: Date;
  /** The run and the step from which this one went on; null when it began at the beginning. */
  from: { runId: RunId; position: number } | null;
  ending: RunEnding | null;
}

export interface RunEnding {
  endedAt: Date;
  endingId: EndingId;
  passed: boolean;
  points: Points;
  mood: number;
}

export interface StoredChoice {
  /** The number of the step, from 0. */
  position: number;
  replyId: ReplyId;
  timedOut: boolean;
  chosenAt: Date;
}

const storedPoints = z.record(z.enum(dimensions), z.int());

/** @throws when the stored points are not what this application writes. */
function toRun(row: ScenarioRunTable & { [Column in keyof ScenarioEndingTable]: ScenarioEndingTable[Column] | null }): Run {
  return {
    id: row.id as RunId,
    studyId: row.study_id as StudyId,
    employeeId: row.employee_id as EmployeeId,
    moduleId: row.module_id as ModuleId,
    scenarioId: row.scenario_id as ScenarioId,
    editionId: row.edition_id as EditionId,
    number: row.number,
    seed: row.seed,
    startedAt: new Date(row.started_at),
    from: row.from_run_id === null ? null : { runId: row.from_run_id as RunId, position: row.from_position ?? 0 },
    ending: row.run_id === null ? null : toEnding(row as ScenarioEndingTable),
  };
}

function toEnding(row: ScenarioEndingTable): RunEnding {
  return {
    endedAt: new Date(row.ended_at),
    endingId: row.ending_id as EndingId,
    passed: row.passed === 1,
    points: storedPoints.parse(JSON.parse(row.points)),
    mood: row.mood,
  };
}

function toChoice(row: ScenarioChoiceTable): StoredChoice {
  return {
    position: row.position,
    replyId: row.reply_id as ReplyId,
    timedOut: row.timed_out === 1,
    chosenAt: new Date(row.chosen_at),
  };
}

function runs(db: Db) {
  return db.selectFrom('scenario_run').leftJoin('scenario_ending', 'scenario_ending.run_id', 'scenario_run.id').selectAll();
}

/** @throws when there is none: for ids that were looked up before. */
export async function getRun(db: Db, id: RunId): Promise<Run> {
  const row = await runs(db).where('scenario_run.id', '=', id).executeTakeFirst();
  if (!row) throw new Error(`No run ${id}`);
  return toRun(row);
}

/** Whose run it is, without reading the rest. */
export async function findRunOwner(db: Db, id: RunId): Promise<EmployeeId | undefined> {
  const row = await db.selectFrom('scenario_run').select('employee_id').where('id', '=', id).executeTakeFirst();
  return row && (row.employee_id as EmployeeId);
}

/** The runs of one scenario in one study, from the first to the latest. */
export async function listRuns(db: Db, studyId: StudyId, scenarioId: ScenarioId): Promise<Run[]> {
  const rows = await runs(db)
    .where('scenario_run.study_id', '=', studyId)
    .where('scenario_run.scenario_id', '=', scenarioId)
    .orderBy('scenario_run.number')
    .execute();
  return rows.map(toRun);
}

/** Every run of these studies; all studies in one statement. */
export async function listRunsOfStudies(db: Db, studyIds: readonly StudyId[]): Promise<Run[]> {
  if (studyIds.length === 0) return [];
  return (await runsOfStudies(db, { studyIds })).map(toRun);
}

const runsOfStudies = prepare((db, { studyIds }: { studyIds: readonly string[] }) =>
  runs(db).where('scenario_run.study_id', 'in', studyIds).orderBy('scenario_run.number'),
);

/** Every run of this learner that has ended, in whichever study. */
export async function listEndedRuns(db: Db, employeeId: EmployeeId): Promise<Run[]> {
  const rows = await runs(db)
    .where('scenario_run.employee_id', '=', employeeId)
    .where('scenario_ending.run_id', 'is not', null)
    .orderBy('scenario_run.started_at')
    .execute();
  return rows.map(toRun);
}

/** Writes the run; false when the study has one of that number already: of two tabs that begin together, one begins. */
export async function insertRun(db: Db, run: Omit<Run, 'ending'>): Promise<boolean> {
  const result = await db
    .insertInto('scenario_run')
    .values({
      id: run.id,
      study_id: run.studyId,
      employee_id: run.employeeId,
      module_id: run.moduleId,
      scenario_id: run.scenarioId,
      edition_id: run.editionId,
      number: run.number,
      seed: run.seed,
      started_at: run.startedAt.toISOString(),
      from_run_id: run.from?.runId ?? null,
      from_position: run.from?.position ?? null,
    })
    .onConflict((conflict) => conflict.columns(['study_id', 'scenario_id', 'number']).doNothing())
    .executeTakeFirstOrThrow();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function listChoices(db: Db, id: RunId): Promise<StoredChoice[]> {
  const rows = await db.selectFrom('scenario_choice').selectAll().where('run_id', '=', id).orderBy('position').execute();
  return rows.map(toChoice);
}

/** Writes the choice; false when this step was answered before: two tabs are one run. */
export async function insertChoice(db: Db, id: RunId, choice: StoredChoice): Promise<boolean> {
  const result = await db
    .insertInto('scenario_choice')
    .values({
      run_id: id,
      position: choice.position,
      reply_id: choice.replyId,
      timed_out: choice.timedOut ? 1 : 0,
      chosen_at: choice.chosenAt.toISOString(),
    })
    .onConflict((conflict) => conflict.columns(['run_id', 'position']).doNothing())
    .executeTakeFirstOrThrow();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Writes the ending; false when there is one already: a run ends once. */
export async function insertEnding(db: Db, id: RunId, ending: RunEnding): Promise<boolean> {
  const result = await db
    .insertInto('scenario_ending')
    .values({
      run_id: id,
      ended_at: ending.endedAt.toISOString(),
      ending_id: ending.endingId,
      passed: ending.passed ? 1 : 0,
      points: JSON.stringify(ending.points),
      mood: ending.mood,
    })
    .onConflict((conflict) => conflict.column('run_id').doNothing())
    .executeTakeFirstOrThrow();
  return result.numInsertedOrUpdatedRows === 1n;
}
