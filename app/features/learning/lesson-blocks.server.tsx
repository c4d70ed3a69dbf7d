import { renderToStaticMarkup } from 'react-dom/server';
import { markTerms, type GlossaryTerm } from '~/domain/content/glossary';
import type { Lesson, Module } from '~/domain/content/module';
import type { LessonPiece, RichNode, RichText } from '~/domain/content/rich-text';
import { piecesOf } from '~/domain/lesson/pieces';
import type { FramePiece, LessonBlock, OwnPiece } from './lesson-block';
import { StaticPiece } from './static-piece';
import { RichTextView } from './rich-text';

const kept = new WeakMap<Lesson, readonly LessonBlock[]>();

/**
 * The lesson as a run of finished HTML and pieces that differ from learner to learner. The HTML is rendered once from
 * the catalog's allow-list, its terms marked, and kept, because most of a page is the same for everybody.
 */
export function lessonBlocks(
  { edition }: Pick<Module, 'edition'>,
  lesson: Lesson,
  glossary: readonly GlossaryTerm[],
): readonly LessonBlock[] {
  const known = kept.get(lesson);
  if (known) return known;
  const blocks = blocksOf(markTerms(lesson.body, glossary), `${edition.id}/${lesson.id}`, 'run');
  kept.set(lesson, blocks);
  return blocks;
}

/** `place` leads to these nodes within the lesson; it keeps the ids of one run apart from those of all others. */
function blocksOf(nodes: RichText, lesson: string, place: string): LessonBlock[] {
  return runs(nodes).map((run, index): LessonBlock => {
    const here = `${place}${index}-`;
    if ('nodes' in run) return { run: `${lesson}/${here}`, html: finishedHtml(run.nodes, here) };
    if (!('children' in run.piece)) return { piece: run.piece };
    const { children, ...frame } = run.piece;
    return { frame, blocks: blocksOf(children, lesson, here) };
  });
}

function finishedHtml(nodes: RichText, identifierPrefix: string): string {
  return renderToStaticMarkup(<RichTextView nodes={nodes} renderPiece={(piece) => <StaticPiece piece={piece} />} />, { identifierPrefix });
}

type Run = { nodes: RichNode[] } | { piece: OwnPiece | FramePiece };

function runs(body: RichText): Run[] {
  const all: Run[] = [];
  for (const node of body) {
    const last = all.at(-1);
    if (typeof node !== 'string' && 'piece' in node && isPersonal(node)) all.push({ piece: node });
    else if (last && 'nodes' in last) last.nodes.push(node);
    else all.push({ nodes: [node] });
  }
  return all;
}

const own: readonly OwnPiece['piece'][] = ['KnowledgeCheck', 'Checklist', 'Reflection', 'FieldLog', 'Playbook', 'JobAid'];

function isOwn(piece: LessonPiece): piece is OwnPiece {
  return (own as readonly string[]).includes(piece.piece);
}

/** One of a learner's own pieces, or a frame around one. */
function isPersonal(piece: LessonPiece): piece is OwnPiece | FramePiece {
  return [...piecesOf([piece])].some(isOwn);
}
