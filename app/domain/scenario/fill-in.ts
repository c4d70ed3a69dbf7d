import type { RichNode, RichText } from '../content/rich-text';

/** What stands for `{{me}}` and `{{company}}` in a scenario. */
export interface Names {
  /** The learner's first name. */
  me: string;
  company: string;
}

export function fillIn(text: RichText, names: Names): RichText {
  return text.map((node) => fillNode(node, names));
}

function fillNode(node: RichNode, names: Names): RichNode {
  // Given as functions: in a plain replacement, `$&` in a name would mean something.
  if (typeof node === 'string') return node.replaceAll('{{me}}', () => names.me).replaceAll('{{company}}', () => names.company);
  return 'tag' in node ? { ...node, children: fillIn(node.children, names) } : node;
}
