import type { RichNode, RichText } from './rich-text';

/** The words of authored text without its marks: for labels, titles and what a screen reader is told. */
export function plainText(nodes: RichText): string {
  return nodes.map(words).join('');
}

function words(node: RichNode): string {
  if (typeof node === 'string') return node;
  return 'children' in node ? plainText(node.children) : '';
}
