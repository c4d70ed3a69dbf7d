import type { ObservationRequirement } from '../coaching/requirement';
import type { Quiz } from '../quiz/quiz';
import type { Scenario } from '../scenario/scenario';
import type { CourseId, EditionId, InteractionId, LessonId, ModuleId, ObjectiveId } from '../ids';
import type { ModuleChange } from './change';
import type { PlateArt } from './plate';
import type { RichText } from './rich-text';

/** An ordered set of modules with one purpose. */
export interface Course {
  id: CourseId;
  title: string;
  summary: string;
  moduleIds: readonly ModuleId[];
}

export interface Objective {
  id: ObjectiveId;
  /** What the learner can do afterwards, one sentence. */
  text: string;
}

/** One exact state of a module's content: a hash over everything that learners see and are scored by, and the author's label. */
export interface Edition {
  id: EditionId;
  label: string;
}

/** The unit that is assigned, completed and certified. Holds secrets (quiz keys, checks, scenarios): never send it to a browser whole. */
export interface Module {
  id: ModuleId;
  title: string;
  summary: string;
  owner: string;
  edition: Edition;
  objectives: readonly Objective[];
  lessons: readonly Lesson[];
  quiz: Quiz;
  /** In the order of their files' names. */
  scenarios: readonly Scenario[];
  /** What is asked for on the job; modules without it are learnt without being observed. */
  observations?: ObservationRequirement | undefined;
  /** A drawing for the module's page; decoration with a meaning, not part of the edition. */
  plate?: { art: PlateArt; caption: string } | undefined;
  /** What the author says of its changes, the newest first; not part of the edition. */
  changes?: readonly ModuleChange[] | undefined;
  /** Calendar months that a certification stays valid; null means that it does not expire. */
  validityMonths: number | null;
}

export interface Lesson {
  id: LessonId;
  /** Place within the module, from 1. */
  number: number;
  title: string;
  minutes: number;
  summary: string;
  objectives: readonly ObjectiveId[];
  sources: readonly SourceCredit[];
  /** What the learner reads, without secrets. */
  body: RichText;
  /** Pieces that have something to be saved, in the order of the page. */
  interactions: readonly Interaction[];
  /** The keys and reasons of the knowledge checks, by interaction id. Secret until an option has been answered. */
  checks: Readonly<Record<string, CheckKey>>;
  /** The text by section, for search and for "you stopped at". */
  passages: readonly Passage[];
}

export interface SourceCredit {
  id: string;
  title: string;
  note: string;
}

/** Something in a lesson that is saved for a learner. `required` ones must be done before the lesson can be finished. */
export interface Interaction {
  id: InteractionId;
  kind: 'check' | 'reflection' | 'checklist' | 'field-log';
  required: boolean;
}

export type CheckKey =
  | { kind: 'single' | 'several'; correct: readonly string[]; why: Readonly<Record<string, RichText>> }
  | { kind: 'order'; order: readonly string[]; why: RichText };

/** The words under one heading of a lesson. `anchor` is the heading's id on the page, empty for what stands above the first. */
export interface Passage {
  anchor: string;
  heading: string;
  text: string;
}
