import { ButtonLink } from '~/ui/button';
import { ChecklistPiece } from './checklist-piece';
import { FieldLogPiece } from './field-log-piece';
import { JobAidPiece } from './job-aid-piece';
import { KnowledgeCheckPiece } from './knowledge-check-piece';
import type { OwnPiece } from './lesson-block';
import type { LessonPage } from './load-lesson.server';
import { PlaybookEntrySlip } from './playbook-entry-slip';
import { ReflectionPiece } from './reflection-piece';

/** What a learner's own pieces show of the page around them. */
export type AroundPieces = Pick<LessonPage, 'module' | 'lesson' | 'saved' | 'playbook'>;

/** A piece with what this learner saved in it, or with their company's words. */
export function PersonalPiece({ piece, page }: { piece: OwnPiece; page: AroundPieces }) {
  switch (piece.piece) {
    case 'KnowledgeCheck':
      return <KnowledgeCheckPiece check={piece} saved={savedAs(page, piece.id, 'check')} />;
    case 'Checklist':
      return <ChecklistPiece checklist={piece} saved={savedAs(page, piece.id, 'checklist')} />;
    case 'Reflection':
      return <ReflectionPiece reflection={piece} saved={savedAs(page, piece.id, 'reflection')} />;
    case 'FieldLog':
      return <FieldLogPiece log={piece} saved={savedAs(page, piece.id, 'field-log')} />;
    case 'Playbook':
      return <PlaybookEntrySlip entry={page.playbook[piece.entry]} part={piece.part} />;
    case 'JobAid':
      return <JobAidPiece aid={piece} playbook={page.playbook} action={<OnOnePage page={page} />} />;
  }
}

function savedAs<Kind extends LessonPage['saved'][string]['kind']>(page: AroundPieces, id: string, kind: Kind) {
  const saved = page.saved[id];
  return saved?.kind === kind ? (saved as Extract<typeof saved, { kind: Kind }>) : undefined;
}

function OnOnePage({ page }: { page: AroundPieces }) {
  return (
    <ButtonLink href={`/modules/${page.module.id}/lessons/${page.lesson.id}/job-aid`} icon="print">
      On one page
    </ButtonLink>
  );
}
