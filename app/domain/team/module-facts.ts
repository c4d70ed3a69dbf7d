import type { AssignmentFacts } from '../assignment/assignment-status';
import type { CalendarDate } from '../calendar/calendar';
import type { CertificationFacts } from '../certification/status';
import type { PartsAgain } from '../content/parts-again';
import type { AssignmentId, CertificationId, EditionId, InteractionId, LessonId, ScenarioId } from '../ids';

/** Everything on record of one person and one module that its status rests on. */
export interface ModuleFacts {
  /** By number, the latest last; withdrawn ones are among them. */
  assignments: readonly AssignedFacts[];
  /** The latest earned first. */
  certifications: readonly HeldFacts[];
  /** The study that is not certified yet; null when none was begun, or none since the last certification. */
  study: StudyFacts | null;
}

export interface AssignedFacts extends Pick<AssignmentFacts, 'assignedAt' | 'dueOn' | 'origin' | 'excused'> {
  id: AssignmentId;
  withdrawnAt: Date | null;
}

export interface HeldFacts extends CertificationFacts {
  id: CertificationId;
  /** As printed. */
  number: string;
  verificationCode: string;
  editionLabel: string;
  earnedAt: Date;
  issuedOn: CalendarDate;
  expiresOn: CalendarDate | null;
  points: number;
  maxPoints: number;
}

export interface StudyFacts {
  editionId: EditionId;
  /** Set for a renewal of only what changed. */
  again?: PartsAgain | undefined;
  completedLessons: ReadonlySet<LessonId>;
  /** Left out once a lesson is complete: they only decide whether anything was begun. */
  doneInteractions: ReadonlyMap<LessonId, ReadonlySet<InteractionId>>;
  passedScenarios: ReadonlySet<ScenarioId>;
  /** From the first to the latest; an attempt in progress is not among them. */
  submissions: readonly SubmittedFacts[];
  /** Attempts that were granted beyond the module's limit. */
  granted: number;
}

export interface SubmittedFacts {
  points: number;
  maxPoints: number;
  passed: boolean;
}
