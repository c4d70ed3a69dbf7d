import { createElement, Fragment, type ReactNode } from 'react';
import type { LessonPiece, RichElement, RichNode, RichText } from '~/domain/content/rich-text';

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

function renderElement({ tag, children, ...attributes }: RichElement, key: number, renderPiece: RenderPiece): ReactNode {
  if (tag === 'br' || tag === 'hr' || tag === 'img') return createElement(tag, { key, ...attributes });
  return createElement(tag, { key, ...attributes }, <RichTextView nodes={children} renderPiece={renderPiece} />);
}
