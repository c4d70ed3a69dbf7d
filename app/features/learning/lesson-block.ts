import type { LessonPiece } from '~/domain/content/rich-text';

/** A part of a lesson's page: the same for everybody, this learner's own, or a frame around such parts. */
export type LessonBlock = FinishedBlock | { piece: OwnPiece } | { frame: Frame; blocks: readonly LessonBlock[] };

export interface FinishedBlock {
  /** Names it among everything that was ever published. */
  run: string;
  /** null in the data of a page that shows it already. */
  html: string | null;
}

type Piece<Name extends LessonPiece['piece']> = Extract<LessonPiece, { piece: Name }>;

/** A piece that shows what this learner saved in it, or the words of their company. */
export type OwnPiece = Piece<'KnowledgeCheck' | 'Checklist' | 'Reflection' | 'FieldLog' | 'Playbook' | 'JobAid'>;

/** A piece that holds others. */
export type FramePiece = Piece<'Callout' | 'Reveal'>;
export type Frame = Omit<Piece<'Callout'>, 'children'> | Omit<Piece<'Reveal'>, 'children'>;
