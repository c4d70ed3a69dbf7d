import type { CalendarDate } from '~/domain/calendar/calendar';
import type { Module } from '~/domain/content/module';
import type {
  InteractionTable,
  LessonCompletionTable,
  LessonPlaceTable,
  QuizAnswerTable,
  QuizAttemptTable,
  QuizSubmissionTable,
  ScenarioChoiceTable,
  ScenarioEndingTable,
  ScenarioRunTable,
  StudyTable,
} from '../schema';
import type { SamplePerson } from './plan-people';
import type { Way } from './story';

/** One way through a module with all that it left behind. */
export interface PlannedStudy {
  module: Module;
  study: StudyTable;
  completions: readonly LessonCompletionTable[];
  interactions: readonly InteractionTable[];
  places: readonly LessonPlaceTable[];
  attempts: readonly PlannedAttempt[];
  runs: readonly PlannedRun[];
}

export interface StudyWish {
  person: SamplePerson;
  module: Module;
  /** 1 for the first time, 2 for the renewal. */
  number: number;
  way: Way;
  /** Nothing happens before this day or after this instant. */
  notBefore: CalendarDate;
  until: Date;
}

export interface PlannedAttempt {
  attempt: QuizAttemptTable;
  answers: readonly QuizAnswerTable[];
  /** Undefined while it is in progress. */
  submission: QuizSubmissionTable | undefined;
}

/** A conversation that was had to its end. */
export interface PlannedRun {
  run: ScenarioRunTable;
  choices: readonly ScenarioChoiceTable[];
  ending: ScenarioEndingTable;
}
