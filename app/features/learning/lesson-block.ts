import type { LessonPiece } from '~/domain/content/rich-text';

/** A part of a lesson's page: the same for everybody, or this learner's own. */
export type LessonBlock = FinishedBlock | { piece: LessonPiece };

export interface FinishedBlock {
  /** Names it among everything that was ever published. */
  run: string;
  /** null in the data of a page that shows it already. */
  html: string | null;
}
