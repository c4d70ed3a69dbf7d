import { createElement, Fragment, type ReactNode } from 'react';
import type { RichElement, RichNode, RichText } from '~/domain/content/rich-text';
import { LessonPieceView } from './lesson-piece';

/** Rebuilds authored text from its JSON; nothing outside the catalog's allow-list can come through. */
export function RichTextView({ nodes }: { nodes: RichText }) {
  return <>{nodes.map((node, index) => renderNode(node, index))}</>;
}

function renderNode(node: RichNode, key: number): ReactNode {
  if (typeof node === 'string') return <Fragment key={key}>{node}</Fragment>;
  if ('piece' in node) return <LessonPieceView key={key} piece={node} />;
  return renderElement(node, key);
}

function renderElement({ tag, id, href, src, alt, children }: RichElement, key: number): ReactNode {
  const attributes = { key, id, href, src, alt };
  if (tag === 'br' || tag === 'hr' || tag === 'img') return createElement(tag, attributes);
  return createElement(tag, attributes, <RichTextView nodes={children} />);
}
