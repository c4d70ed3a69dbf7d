import type { LessonPiece, RichElement, RichNode, RichTag, RichText } from '~/domain/content/rich-text';
import { allowedLink, allowedPicture } from './links';
import { isComment, wordsInBraces } from './braces';
import type { MarkdownNode } from './markdown-tree';
import { wordsIn } from './rich-words';
import { typographic } from './typographic';

/** What the text at hand allows besides Markdown. */
export interface Surroundings {
  complain: (node: MarkdownNode, sentence: string) => void;
  /** The anchor of a heading; undefined within other blocks and components, where no heading may stand. */
  anchorFor?: ((words: string) => string) | undefined;
  /** A component's data; undefined for one that is broken, which it has reported. */
  pieceFor?: (node: MarkdownNode) => LessonPiece | undefined;
}

const wrappers: Record<string, RichTag> = {
  paragraph: 'p',
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  blockquote: 'blockquote',
};

const inlineTypes = new Set(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'link', 'image', 'break', 'mdxTextExpression']);

/** Markdown as plain JSON: whatever is not in the allow-list of rich-text.ts is a complaint. */
export function toRichText(nodes: readonly MarkdownNode[], around: Surroundings): RichText {
  return joinText(nodes.flatMap((node) => toNodes(node, around)));
}

/** The same for what stands between blocks: words without a paragraph of their own get one. */
export function toBlocks(nodes: readonly MarkdownNode[], around: Surroundings): RichText {
  const blocks: RichNode[] = [];
  let run: MarkdownNode[] = [];
  const endRun = () => {
    const words = toRichText(run, around);
    if (words.some((word) => typeof word !== 'string' || word.trim() !== '')) blocks.push({ tag: 'p', children: words });
    run = [];
  };
  for (const node of nodes) {
    if (inlineTypes.has(node.type) || (node.type === 'mdxFlowExpression' && !isComment(node))) run.push(node);
    else {
      endRun();
      blocks.push(...toNodes(node, around));
    }
  }
  endRun();
  return blocks;
}

function toNodes(node: MarkdownNode, around: Surroundings): RichNode[] {
  const wrapper = wrappers[node.type];
  if (wrapper) return [element(wrapper, node, around)];
  switch (node.type) {
    case 'text':
      return [typographic((node.value ?? '').replace(/\s*\n\s*/g, ' '))];
    case 'inlineCode':
      return [{ tag: 'code', children: [node.value ?? ''] }];
    case 'code':
      return [{ tag: 'pre', children: [{ tag: 'code', children: [node.value ?? ''] }] }];
    case 'break':
      return [{ tag: 'br', children: [] }];
    case 'thematicBreak':
      return [{ tag: 'hr', children: [] }];
    case 'heading':
      return heading(node, around);
    case 'list':
      return [list(node, around)];
    case 'table':
      return [table(node, around)];
    case 'link':
      return link(node, around);
    case 'image':
      return picture(node, around);
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return expression(node, around);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return piece(node, around);
    default:
      around.complain(node, complaints[node.type] ?? `\`${node.type}\` cannot be shown in a lesson; write it another way.`);
      return [];
  }
}

const complaints: Record<string, string> = {
  mdxjsEsm: 'A lesson imports and exports nothing; take this line out. All components are there already.',
  html: 'HTML is not shown; write Markdown. For the sign itself put a backslash before it: \\<.',
  footnoteReference: 'Footnotes are not shown; say it in the text.',
  footnoteDefinition: 'Footnotes are not shown; say it in the text.',
  definition: 'Write the address where the link stands: [words](address).',
  linkReference: 'Write the address where the link stands: [words](address).',
  imageReference: 'Write the address where the picture stands: ![what it means](address).',
};

function element(tag: RichTag, node: MarkdownNode, around: Surroundings): RichElement {
  return { tag, children: toRichText(node.children ?? [], { ...around, anchorFor: undefined }) };
}

function heading(node: MarkdownNode, around: Surroundings): RichNode[] {
  const children = toRichText(node.children ?? [], around);
  const tag = ({ 2: 'h2', 3: 'h3', 4: 'h4' } as const)[node.depth ?? 0];
  if (!around.anchorFor) around.complain(node, 'A heading cannot stand here; use bold words.');
  else if (!tag) around.complain(node, "Headings in a lesson go from ## to ####; the lesson's title comes from its front matter.");
  return tag && around.anchorFor ? [{ tag, id: around.anchorFor(wordsIn(children)), children }] : children.slice();
}

function list(node: MarkdownNode, outside: Surroundings): RichElement {
  const around = { ...outside, anchorFor: undefined };
  const items = node.children ?? [];
  const loose = node.spread === true || items.some((item) => item.spread === true);
  const children = items.map((item): RichElement => {
    if (typeof item.checked === 'boolean') around.complain(item, 'Boxes to tick are not shown here; use the component `Checklist`.');
    return { tag: 'li', children: loose ? toBlocks(item.children ?? [], around) : tightItem(item, around) };
  });
  const start = node.ordered && node.start !== 1 && typeof node.start === 'number' ? { start: node.start } : {};
  return { tag: node.ordered ? 'ol' : 'ul', ...start, children };
}

function tightItem(item: MarkdownNode, around: Surroundings): RichText {
  return toRichText(
    (item.children ?? []).flatMap((child) => (child.type === 'paragraph' ? (child.children ?? []) : [child])),
    around,
  );
}

function table(node: MarkdownNode, around: Surroundings): RichElement {
  const row = (cell: 'th' | 'td') => (line: MarkdownNode) => ({
    tag: 'tr' as const,
    children: (line.children ?? []).map((one) => element(cell, one, around)),
  });
  const [head, ...rest] = node.children ?? [];
  const children: RichElement[] = head ? [{ tag: 'thead', children: [row('th')(head)] }] : [];
  if (rest.length > 0) children.push({ tag: 'tbody', children: rest.map(row('td')) });
  return { tag: 'table', children };
}

function link(node: MarkdownNode, around: Surroundings): RichNode[] {
  const children = toRichText(node.children ?? [], around);
  const href = allowedLink(node.url ?? '');
  if (href !== undefined) return [{ tag: 'a', href, children }];
  around.complain(node, `A link goes to http(s)://…, mailto:… or a page of this site that begins with /; "${node.url ?? ''}" does not.`);
  return children.slice();
}

function picture(node: MarkdownNode, around: Surroundings): RichNode[] {
  const src = allowedPicture(node.url ?? '');
  const alt = node.alt?.trim() ?? '';
  if (src === undefined) around.complain(node, `A picture is a file of this site and begins with /; "${node.url ?? ''}" does not.`);
  if (alt === '') around.complain(node, 'A picture needs words for those who do not see it: ![what it means](address).');
  return src === undefined || alt === '' ? [] : [{ tag: 'img', src, alt, children: [] }];
}

function expression(node: MarkdownNode, around: Surroundings): RichNode[] {
  const words = wordsInBraces(node);
  if (words !== undefined) return words === '' ? [] : [words];
  around.complain(node, 'Nothing is computed in a lesson; write the words themselves, or put a backslash before the brace: \\{.');
  return [];
}

function piece(node: MarkdownNode, around: Surroundings): RichNode[] {
  const found = around.pieceFor?.(node);
  return found ? [found] : [];
}

function joinText(nodes: readonly RichNode[]): RichText {
  const joined: RichNode[] = [];
  for (const node of nodes) {
    const before = joined.at(-1);
    if (typeof node === 'string' && typeof before === 'string') joined[joined.length - 1] = before + node;
    else if (node !== '') joined.push(node);
  }
  return joined;
}
