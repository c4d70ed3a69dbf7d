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

  /** Whether this person was employed on the day of this instant. */
  wasEmployed({ hired_on, ended_on }: EmployeeTable, instant: string): boolean {
    return dayOf(instant) >= hired_on && (ended_on === null || dayOf(instant) <= ended_on);
  }

  acts(): Act[] {
    const { rows } = this.sample;
    const studyOf = new Map(rows.quiz_attempt.map((attempt) => [attempt.id, attempt.study_id]));
    return [
      ...rows.study.map((study) => ({ studyId: study.id, at: study.begun_at })),
      ...rows.lesson_completion.map((completion) => ({ studyId: completion.study_id, at: completion.completed_at })),
      ...rows.interaction.map((interaction) => ({ studyId: interaction.study_id, at: interaction.saved_at })),
      ...rows.quiz_attempt.map((attempt) => ({ studyId: attempt.study_id, at: attempt.started_at })),
      ...rows.quiz_answer.map((given) => ({ studyId: studyOf.get(given.attempt_id) ?? '', at: given.saved_at })),
      ...rows.quiz_submission.map((submission) => ({ studyId: studyOf.get(submission.attempt_id) ?? '', at: submission.submitted_at })),
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
