import { expressionOf } from './literal';
import type { MarkdownNode } from './markdown-tree';

/**
 * What braces in running text come to: `{{company}}` stays as it is and is filled in when the lesson is shown, a comment
 * is left out, a literal is its own text. Anything else would have to be computed: undefined.
 */
export function wordsInBraces(node: MarkdownNode): string | undefined {
  if (isComment(node)) return '';
  const token = /^\{\s*([a-zA-Z]+)\s*\}$/.exec(node.value ?? '')?.[1];
  if (token !== undefined) return `{{${token}}}`;
  const found = expressionOf(node.data?.estree);
  const isText = found?.type === 'Literal' && (typeof found.value === 'string' || typeof found.value === 'number');
  return isText ? String(found.value) : undefined;
}

export function isComment(node: MarkdownNode): boolean {
  return node.type.endsWith('Expression') && node.data?.estree?.body.length === 0;
}
