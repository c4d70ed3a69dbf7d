import type { LessonPiece } from '~/domain/content/rich-text';
import { Callout } from '~/ui/callout';
import { Compare } from '~/ui/compare';
import { Dialogue, type DialogueLine } from '~/ui/dialogue';
import { Reveal } from '~/ui/reveal';
import { Steps } from '~/ui/steps';
import { PlateDrawing } from './plate-drawing';
import { RichTextView, type RenderPiece } from './rich-text';

/** A lesson piece that is the same for everybody, with the pieces inside it. Rendered on the server alone. */
export function StaticPiece({ piece }: { piece: LessonPiece }) {
  switch (piece.piece) {
    case 'Dialogue':
      return <Dialogue title={<RichTextView nodes={piece.title} />} channel={piece.channel} lines={dialogueLines(piece)} />;
    case 'Compare':
      return (
        <Compare
          title={<RichTextView nodes={piece.title} />}
          weak={side(piece.weak)}
          strong={side(piece.strong)}
          principle={<RichTextView nodes={piece.principle} />}
        />
      );
    case 'Steps': {
      const items = piece.items.map((item) => ({
        do: <RichTextView nodes={item.do} />,
        why: item.why && <RichTextView nodes={item.why} />,
      }));
      return <Steps title={piece.title && <RichTextView nodes={piece.title} />} items={items} />;
    }
    case 'Callout':
      return (
        <Callout kind={piece.kind} title={<RichTextView nodes={piece.title} />}>
          <RichTextView nodes={piece.children} renderPiece={renderStatic} />
        </Callout>
      );
    case 'Reveal':
      return (
        <Reveal summary={<RichTextView nodes={piece.ask} />}>
          <RichTextView nodes={piece.children} renderPiece={renderStatic} />
        </Reveal>
      );
    case 'Plate':
      return <PlateDrawing art={piece.art} caption={<RichTextView nodes={piece.caption} />} />;
    case 'KnowledgeCheck':
    case 'Checklist':
    case 'Reflection':
    case 'FieldLog':
    case 'Playbook':
    case 'JobAid':
      return null;
  }
}

const renderStatic: RenderPiece = (piece) => <StaticPiece piece={piece} />;

type ComparedReply = Extract<LessonPiece, { piece: 'Compare' }>['weak'];

function side({ label, says, effect }: ComparedReply) {
  return { label: <RichTextView nodes={label} />, says: <RichTextView nodes={says} />, effect: <RichTextView nodes={effect} /> };
}

/** Whoever speaks first answers for us; where the customer begins, the lesson names our side. */
function dialogueLines({ lines, us }: Extract<LessonPiece, { piece: 'Dialogue' }>): DialogueLine[] {
  const ours = us ?? lines.flatMap((line) => (line.kind === 'line' ? [line.who] : [])).slice(0, 1);
  return lines.map((line) => {
    const note = line.note && <RichTextView nodes={line.note} />;
    if (line.kind === 'stage') return { stage: <RichTextView nodes={line.stage} />, note };
    return { who: line.who, voice: ours.includes(line.who) ? 'us' : 'them', says: <RichTextView nodes={line.says} />, note };
  });
}
