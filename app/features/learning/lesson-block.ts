import type { LessonPiece } from '~/domain/content/rich-text';

/** A part of a lesson's page: the same for everybody, or this learner's own. */
export type LessonBlock = { html: string } | { piece: LessonPiece };
