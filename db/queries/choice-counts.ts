import type { ModuleId, ReplyId, ScenarioId } from '~/domain/ids';
import type { Db } from '../database';
import { idsOfChosen, type PeopleChoice } from './chosen-people';

/** How often a reply was chosen, and how often the clock chose it. */
export interface ChoiceCount {
  replyId: ReplyId;
  times: number;
  timedOut: number;
}

/**
 * Counts without names, over every run of the scenario, or only those of the people chosen. What a run took over from an
 * earlier one is not counted again.
 */
export async function countChoices(
  db: Db,
  { moduleId, scenarioId, by }: { moduleId: ModuleId; scenarioId: ScenarioId; by?: PeopleChoice },
): Promise<ChoiceCount[]> {
  let choices = db
    .selectFrom('scenario_choice as choice')
    .innerJoin('scenario_run as run', 'run.id', 'choice.run_id')
    .select((column) => [
      'choice.reply_id',
      column.fn.countAll<string | number>().as('times'),
      column.fn.sum<string | number>('choice.timed_out').as('timed_out'),
    ])
    .where('run.module_id', '=', moduleId)
    .where('run.scenario_id', '=', scenarioId)
    .where((where) => where('choice.position', '>=', where.fn.coalesce('run.from_position', where.lit(0))))
    .groupBy('choice.reply_id');
  if (by) choices = choices.where('run.employee_id', 'in', idsOfChosen(db, by));
  const rows = await choices.execute();
  return rows.map((row) => ({ replyId: row.reply_id as ReplyId, times: Number(row.times), timedOut: Number(row.timed_out) }));
}

/** Runs that were begun, ended and passed, by however many learners. */
export async function countRuns(
  db: Db,
  { moduleId, scenarioId }: { moduleId: ModuleId; scenarioId: ScenarioId },
): Promise<{ learners: number; begun: number; ended: number; passed: number }> {
  const row = await db
    .selectFrom('scenario_run as run')
    .leftJoin('scenario_ending as ending', 'ending.run_id', 'run.id')
    .select((column) => [
      column.fn.count<string | number>('run.employee_id').distinct().as('learners'),
      column.fn.count<string | number>('run.id').as('begun'),
      column.fn.count<string | number>('ending.run_id').as('ended'),
      column.fn.sum<string | number | null>('ending.passed').as('passed'),
    ])
    .where('run.module_id', '=', moduleId)
    .where('run.scenario_id', '=', scenarioId)
    .executeTakeFirstOrThrow();
  return { learners: Number(row.learners), begun: Number(row.begun), ended: Number(row.ended), passed: Number(row.passed ?? 0) };
}
