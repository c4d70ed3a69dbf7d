import type { bundleMDX } from 'mdx-bundler';
import { topOfFile } from './content-problem';
import type { Place, Report } from './content-problem';
import type { MarkdownNode } from './markdown-tree';

type Bundle = typeof bundleMDX;
type MdxOptions = ReturnType<NonNullable<Parameters<Bundle>[0]['mdxOptions']>>;
type Parser = (text: string) => unknown;

/** Markdown without MDX, for the strings in lessons and quiz files. */
export interface Markdown {
  /** Emphasis, code and links; what looks like a list or a heading is text. */
  inline: (text: string) => MarkdownNode[];
  blocks: (text: string) => MarkdownNode[];
}

/**
 * Reads the body of a lesson; undefined when its syntax is broken, which is reported. Only the tree is taken:
 * it leaves mdx-bundler empty, so no code is ever made of what an author wrote (docs/decisions/002-mdx-as-data.md).
 */
export async function readMdx(body: string, report: Report): Promise<MarkdownNode | undefined> {
  let read: MarkdownNode | undefined;
  const takeTree = () => (tree: unknown) => {
    const root = tree as MarkdownNode;
    read = { ...root };
    root.children = [];
  };
  try {
    await compile(body, { remarkPlugins: [takeTree] });
    return read;
  } catch (error) {
    reportSyntax(error, report);
    return undefined;
  }
}

let markdown: Promise<Markdown> | undefined;

/** The Markdown parser inside mdx-bundler, so that strings and bodies follow the same rules. */
export function openMarkdown(): Promise<Markdown> {
  return (markdown ??= (async () => {
    const blocks = await borrowParser([]);
    const inline = await borrowParser(blockConstructs);
    return { inline: (text) => childrenOf(inline(text)).flatMap(childrenOf), blocks: (text) => childrenOf(blocks(text)) };
  })());
}

const blockConstructs = [
  'list',
  'headingAtx',
  'setextUnderline',
  'blockQuote',
  'thematicBreak',
  'codeFenced',
  'codeIndented',
  'definition',
  'htmlFlow',
  'table',
];

interface Processor {
  data: () => { micromarkExtensions?: unknown[] };
  parse: (text: string) => unknown;
}

async function borrowParser(disabled: readonly string[]): Promise<Parser> {
  let parser: Parser | undefined;
  function borrow(this: Processor) {
    const data = this.data();
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: disabled } }];
    parser = (text) => this.parse(text);
  }
  // Our source is handed over under a name that ends in .mdx: as Markdown it is read only if that is said.
  await compile('-', { format: 'md', mdExtensions: ['.mdx'], mdxExtensions: [], remarkPlugins: [borrow] });
  if (!parser) throw new Error('mdx-bundler did not call the plugin that borrows its parser.');
  return parser;
}

async function compile(source: string, options: MdxOptions) {
  // Loaded at the first need: a start from the cache does without.
  const [{ bundleMDX: bundle }, { default: remarkGfm }] = await Promise.all([import('mdx-bundler'), import('remark-gfm')]);
  await bundle({
    source,
    // The plugins of mdx-bundler read front matter, and could run it: they are left out.
    mdxOptions: (defaults) => ({ ...defaults, ...options, remarkPlugins: [remarkGfm, ...(options.remarkPlugins ?? [])] }),
    esbuildOptions: (defaults) => ({ ...defaults, logLevel: 'silent' }),
  });
}

function childrenOf(node: unknown): MarkdownNode[] {
  return (node as MarkdownNode).children ?? [];
}

interface CompileError {
  detail?: { line?: number; column?: number; cause?: { reason?: string; cause?: { message?: string } } };
  text?: string;
  location?: { line: number; column: number } | null;
}

function reportSyntax(error: unknown, report: Report) {
  const first = (error as { errors?: CompileError[] }).errors?.[0];
  if (!first) throw error;
  report(placeOf(first), `This cannot be read as MDX: ${wordsOf(first)}`);
}

/** mdx-bundler hides the place of an error in three spots; each is missing for some errors. */
function placeOf({ detail, text = '', location }: CompileError): Place {
  if (detail?.line && detail.column) return { line: detail.line, column: detail.column };
  const inText = /\((\d+):(\d+)(?:-\d+:\d+)?\)/.exec(text);
  if (inText) return { line: Number(inText[1]), column: Number(inText[2]) };
  return location?.line ? { line: location.line, column: location.column + 1 } : topOfFile;
}

function wordsOf({ detail, text = '' }: CompileError): string {
  const reason = detail?.cause?.reason ?? text;
  const javascript = detail?.cause?.cause?.message?.replace(/ \(\d+:\d+\)$/, '');
  const words = (javascript ? `the part in braces is broken, ${javascript.toLowerCase()}` : reason).replace(/ \(\d+:\d+-\d+:\d+\)/g, '');
  return `${words.replace(/[.!]$/, '')}.`;
}
