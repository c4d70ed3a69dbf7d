import { Callout } from '~/ui/callout';
import { Reveal } from '~/ui/reveal';
import { FinishedHtml } from './finished-html';
import type { LessonBlock } from './lesson-block';
import { PersonalPiece, type AroundPieces } from './personal-piece';
import { RichTextView } from './rich-text';

/** The blocks of a lesson in their order; those within a frame stand inside it. */
export function LessonParts({ blocks, page }: { blocks: readonly LessonBlock[]; page: AroundPieces }) {
  return <>{blocks.map((block, index) => lessonPart(block, index, page))}</>;
}

function lessonPart(block: LessonBlock, index: number, page: AroundPieces) {
  if ('run' in block) return <FinishedHtml key={block.run} block={block} />;
  if ('piece' in block) return <PersonalPiece key={index} piece={block.piece} page={page} />;
  const { frame } = block;
  const inside = <LessonParts blocks={block.blocks} page={page} />;
  switch (frame.piece) {
    case 'Callout':
      return (
        <Callout key={index} kind={frame.kind} title={<RichTextView nodes={frame.title} />}>
          {inside}
        </Callout>
      );
    case 'Reveal':
      return (
        <Reveal key={index} summary={<RichTextView nodes={frame.ask} />}>
          {inside}
        </Reveal>
      );
  }
}
