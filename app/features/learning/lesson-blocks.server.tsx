import { renderToStaticMarkup } from 'react-dom/server';
import { markTerms, type GlossaryTerm } from '~/domain/content/glossary';
import type { Lesson, Module } from '~/domain/content/module';
import type { LessonPiece, RichNode } from '~/domain/content/rich-text';
import { piecesOf } from '~/domain/lesson/pieces';
import type { LessonBlock } from './lesson-block';
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
  const blocks = runs(markTerms(lesson.body, glossary)).map((run, index): LessonBlock => {
    if ('piece' in run) return run;
    const html = renderToStaticMarkup(<RichTextView nodes={run.nodes} renderPiece={(piece) => <StaticPiece piece={piece} />} />, {
      identifierPrefix: `run${index}-`,
    });
    return { run: `${edition.id}/${lesson.id}/${index}`, html };
  });
  kept.set(lesson, blocks);
  return blocks;
}

type Run = { nodes: RichNode[] } | { piece: LessonPiece };

function runs(body: Lesson['body']): Run[] {
  const all: Run[] = [];
  for (const node of body) {
    const last = all.at(-1);
    if (typeof node !== 'string' && 'piece' in node && isPersonal(node)) all.push({ piece: node });
    else if (last && 'nodes' in last) last.nodes.push(node);
    else all.push({ nodes: [node] });
  }
  return all;
}

const personal: ReadonlySet<LessonPiece['piece']> = new Set([
  'KnowledgeCheck',
  'Checklist',
  'Reflection',
  'FieldLog',
  'Playbook',
  'JobAid',
]);

/** It shows what this learner saved, or the words of their company. */
function isPersonal(piece: LessonPiece): boolean {
  return [...piecesOf([piece])].some((each) => personal.has(each.piece));
}
