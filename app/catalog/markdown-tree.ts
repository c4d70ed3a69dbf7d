import type { Place } from './content-problem';

/**
 * What we read of a Markdown tree (mdast, with the nodes of MDX): https://github.com/syntax-tree/mdast and
 * https://github.com/syntax-tree/mdast-util-mdx. Which fields a node has follows from its `type`.
 */
export interface MarkdownNode {
  type: string;
  children?: MarkdownNode[];
  value?: string;
  position?: { start: Place };
  data?: { estree?: Program };
  /** heading */
  depth?: number;
  /** list, listItem */
  ordered?: boolean | null;
  start?: number | null;
  spread?: boolean | null;
  checked?: boolean | null;
  /** link, image */
  url?: string;
  alt?: string | null;
  /** mdxJsxFlowElement, mdxJsxTextElement */
  name?: string | null;
  attributes?: JsxAttribute[];
}

export interface JsxAttribute {
  type: 'mdxJsxAttribute' | 'mdxJsxExpressionAttribute';
  name?: string;
  /** A string, `null` for a name without a value, or what stands in braces. */
  value?: string | null | { value: string; data?: { estree?: Program } };
  position?: { start: Place };
}

/** The JavaScript between braces (ESTree). Columns count from 0 here. */
export interface Program {
  body: readonly { type: string; expression?: Expression }[];
}

export interface Expression {
  type: string;
  loc?: { start: Place } | null;
  /** Literal */
  value?: unknown;
  regex?: unknown;
  bigint?: unknown;
  /** UnaryExpression */
  operator?: string;
  argument?: Expression;
  /** ArrayExpression; a hole is null. */
  elements?: readonly (Expression | null)[];
  /** ObjectExpression */
  properties?: readonly Property[];
}

export interface Property {
  type: string;
  kind?: string;
  method?: boolean;
  shorthand?: boolean;
  computed?: boolean;
  loc?: { start: Place } | null;
  key?: { type: string; name?: string; value?: unknown };
  value?: Expression;
}

export function startOf(node: MarkdownNode): Place {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
