import { dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import type { Module } from '~/domain/content/module';
import type { EmployeeTable, QuizAttemptTable, QuizSubmissionTable } from '~db/schema';
import { zone, type LoadedSample } from './loaded-sample';

/** An ordinary day, a night at the weekend, the turn of a year, and the leap day: the history must be true on each. */
export const instants = ['2026-11-24T09:15:00Z', '2026-06-13T23:30:00Z', '2027-01-01T04:00:00Z', '2028-02-29T16:40:00Z'];

export const dayOf = (instant: string): CalendarDate => dateIn(zone, new Date(instant));

/** An act of somebody who learns. */
export interface Act {
  studyId: string;
  at: string;
}

/** Looks up what belongs to a study. */
export class History {
  constructor(private readonly sample: LoadedSample) {}

  learnerOf(studyId: string): EmployeeTable {
    return this.#get('employee', (one) => one.id === this.#study(studyId).employee_id);
  }

  moduleOf(studyId: string): Module {
    const module = this.sample.deps.catalog.modules.find((one) => one.id === this.#study(studyId).module_id);
    if (!module) throw new Error(`No module of study ${studyId}`);
    return module;
  }

  attemptsOf(studyId: string): QuizAttemptTable[] {
    const attempts = this.sample.rows.quiz_attempt.filter((attempt) => attempt.study_id === studyId);
    return attempts.sort((one, other) => one.number - other.number);
  }

  submissionOf(attemptId: string): QuizSubmissionTable | undefined {
    return this.sample.rows.quiz_submission.find((submission) => submission.attempt_id === attemptId);
  }

  passingOf(studyId: string): QuizSubmissionTable | undefined {
    return this.attemptsOf(studyId)
      .map((attempt) => this.submissionOf(attempt.id))
      .find((submission) => submission?.passed === 1);
  }

  /** The instant at which quiz and required conversations were all passed; undefined while one of them is not. */
  completedAt(studyId: string): string | undefined {
    const { scenario_run: runs, scenario_ending: endings } = this.sample.rows;
    const required = this.moduleOf(studyId).scenarios.filter((scenario) => scenario.required);
    const passed = required.map(({ id }) => {
      const own = new Set(runs.filter((run) => run.study_id === studyId && run.scenario_id === id).map((run) => run.id));
      return endings.find((ending) => own.has(ending.run_id) && ending.passed === 1)?.ended_at;
    });
    const instants = [this.passingOf(studyId)?.submitted_at, ...passed];
    return instants.includes(undefined) ? undefined : instants.sort().at(-1);
  }

  /** Whether this person was employed on the day of this instant. */
  wasEmployed({ hired_on, ended_on }: EmployeeTable, instant: string): boolean {
    return dayOf(instant) >= hired_on && (ended_on === null || dayOf(instant) <= ended_on);
  }

  acts(): Act[] {
    const { rows } = this.sample;
    const studyOfRun = new Map(rows.scenario_run.map((run) => [run.id, run.study_id]));
    const studyOf = new Map(rows.quiz_attempt.map((attempt) => [attempt.id, attempt.study_id]));
    return [
      ...rows.study.map((study) => ({ studyId: study.id, at: study.begun_at })),
      ...rows.lesson_completion.map((completion) => ({ studyId: completion.study_id, at: completion.completed_at })),
      ...rows.interaction.map((interaction) => ({ studyId: interaction.study_id, at: interaction.saved_at })),
      ...rows.quiz_attempt.map((attempt) => ({ studyId: attempt.study_id, at: attempt.started_at })),
      ...rows.quiz_answer.map((given) => ({ studyId: studyOf.get(given.attempt_id) ?? '', at: given.saved_at })),
      ...rows.quiz_submission.map((submission) => ({ studyId: studyOf.get(submission.attempt_id) ?? '', at: submission.submitted_at })),
      ...rows.scenario_run.map((run) => ({ studyId: run.study_id, at: run.started_at })),
      ...rows.scenario_choice.map((choice) => ({ studyId: studyOfRun.get(choice.run_id) ?? '', at: choice.chosen_at })),
      ...rows.scenario_ending.map((ending) => ({ studyId: studyOfRun.get(ending.run_id) ?? '', at: ending.ended_at })),
    ];
  }

  #study(id: string) {
    return this.#get('study', (study) => study.id === id);
  }

  #get<Table extends 'study' | 'employee'>(
    table: Table,
    isIt: (row: LoadedSample['rows'][Table][number]) => boolean,
  ): LoadedSample['rows'][Table][number] {
    const row = this.sample.rows[table].find(isIt);
    if (!row) throw new Error(`No such row of ${table}`);
    return row;
  }
}
