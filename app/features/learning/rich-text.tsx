import { createElement, Fragment, type ReactNode } from 'react';
import { plainText } from '~/domain/content/plain-text';
import type { LessonPiece, RichElement, RichNode, RichText } from '~/domain/content/rich-text';
import { ProseHeadCell, ProseTable } from '~/ui/prose-table';
import { Term } from '~/ui/term';

export type RenderPiece = (piece: LessonPiece) => ReactNode;

/**
 * Rebuilds authored text from its JSON; nothing outside the catalog's allow-list can come through. Lesson pieces
 * appear only where the caller says how to render them.
 */
export function RichTextView({ nodes, renderPiece = () => null }: { nodes: RichText; renderPiece?: RenderPiece }) {
  return <>{nodes.map((node, index) => renderNode(node, index, renderPiece))}</>;
}

function renderNode(node: RichNode, key: number, renderPiece: RenderPiece): ReactNode {
  if (typeof node === 'string') return <Fragment key={key}>{node}</Fragment>;
  if ('piece' in node) return <Fragment key={key}>{renderPiece(node)}</Fragment>;
  return renderElement(node, key, renderPiece);
}

function renderElement({ tag, children, meaning, ...attributes }: RichElement, key: number, renderPiece: RenderPiece): ReactNode {
  if (tag === 'br' || tag === 'hr' || tag === 'img') return createElement(tag, { key, ...attributes });
  const inside = <RichTextView nodes={children} renderPiece={renderPiece} />;
  if (meaning !== undefined) {
    return (
      <Term key={key} href={attributes.href ?? '/glossary'} meaning={meaning}>
        {inside}
      </Term>
    );
  }
  if (tag === 'table') {
    return (
      <ProseTable key={key} label={tableName(children)}>
        {inside}
      </ProseTable>
    );
  }
  if (tag === 'th') return <ProseHeadCell key={key}>{plainText(children) === '' ? null : inside}</ProseHeadCell>;
  return createElement(tag, { key, ...attributes }, inside);
}

/** By the words of its head row, which Markdown always has. */
function tableName(parts: RichText): string {
  const [head] = elementsIn(parts);
  const [row] = elementsIn(head?.children ?? []);
  const names = (row?.children ?? []).map((cell) => plainText([cell])).filter((words) => words !== '');
  return `Table: ${names.join(', ')}`;
}

function elementsIn(nodes: RichText): RichElement[] {
  return nodes.filter((node): node is RichElement => typeof node !== 'string' && 'tag' in node);
}
