import type { Lesson } from '~/domain/content/module';
import type { LessonPiece, PieceName } from '~/domain/content/rich-text';
import type { Report } from './content-problem';
import { suggestion } from './did-you-mean';
import { readFrontMatter } from './front-matter.server';
import type { FrontMatter } from './front-matter.server';
import { readProps } from './literal';
import type { MarkdownNode } from './markdown-tree';
import { startOf } from './markdown-tree';
import { openMarkdown, readMdx } from './mdx.server';
import type { Markdown } from './mdx.server';
import { passagesOf } from './passages';
import { pieceNames } from './piece-fields';
import { readPiece } from './read-piece.server';
import type { PieceContext, PieceReading } from './read-piece.server';
import { anchorMaker } from './slug';
import { toBlocks, toRichText } from './to-rich-text';
import type { Surroundings } from './to-rich-text';

/** What a lesson file says by itself, before it is held against its module. */
export interface CompiledLesson {
  front: FrontMatter;
  content: Pick<Lesson, 'body' | 'interactions' | 'checks' | 'passages'>;
}

export async function compileLesson(file: string, report: Report): Promise<CompiledLesson | undefined> {
  const parts = readFrontMatter(file, report);
  const tree = parts && (await readMdx(parts.body, report));
  if (!tree) return undefined;
  const { front } = parts;
  const content = new LessonReader(front?.id ?? '', await openMarkdown(), report).read(tree);
  return front && { front, content };
}

const withChildren: ReadonlySet<PieceName> = new Set(['Callout', 'Reveal']);

/** Walks one lesson's tree once and gathers what has to be kept beside the text. */
class LessonReader {
  readonly #interactions: Lesson['interactions'][number][] = [];
  readonly #checks = new Map<string, Lesson['checks'][string]>();
  readonly #ids = new Set<string>();

  constructor(
    private readonly lessonId: string,
    private readonly markdown: Markdown,
    private readonly report: Report,
  ) {}

  read(tree: MarkdownNode): CompiledLesson['content'] {
    const anchorFor = anchorMaker(writtenIds(tree));
    const body = toBlocks(tree.children ?? [], { ...this.#around(), anchorFor });
    return { body, interactions: this.#interactions, checks: Object.fromEntries(this.#checks), passages: passagesOf(body) };
  }

  #around(parent?: PieceName): Surroundings {
    return {
      complain: (node, sentence) => this.report(startOf(node), sentence),
      pieceFor: (node) => this.#piece(node, parent),
    };
  }

  #piece(node: MarkdownNode, parent: PieceName | undefined): LessonPiece | undefined {
    const name = pieceNames.find((known) => known === node.name);
    if (name === undefined) return void this.report(startOf(node), unknownComponent(node.name ?? ''));
    if (node.type === 'mdxJsxTextElement') {
      this.report(startOf(node), `\`${name}\` needs lines of its own, with an empty line before and after.`);
    }
    const reading = this.#reading(name, node);
    if (!reading) return undefined;
    this.#keep(node, reading, parent);
    return reading.piece;
  }

  #reading(name: PieceName, node: MarkdownNode): PieceReading | undefined {
    const children = this.#children(name, node);
    const located = readProps(node, this.report);
    if (!located) return undefined;
    const rich: PieceContext['rich'] = (text, path) =>
      toRichText(this.markdown.inline(text), { complain: (_, sentence) => this.report(located.places.ofValue(path), sentence) });
    return readPiece(name, located, this.report, { lessonId: this.lessonId, rich, children });
  }

  #children(name: PieceName, node: MarkdownNode) {
    const children = toBlocks(node.children ?? [], this.#around(name));
    if (withChildren.has(name) && children.length === 0) this.report(startOf(node), `\`${name}\` needs text between its tags.`);
    if (!withChildren.has(name) && children.length > 0)
      this.report(startOf(node), `\`${name}\` has no text between its tags; close it with \`/>\`.`);
    return children;
  }

  #keep(node: MarkdownNode, { piece, check, interaction }: PieceReading, parent: PieceName | undefined) {
    if ('id' in piece) {
      if (this.#ids.has(piece.id))
        this.report(startOf(node), `The id \`${piece.id}\` is used twice in this lesson; give this one another.`);
      this.#ids.add(piece.id);
    }
    if (interaction && parent)
      this.report(startOf(node), `\`${piece.piece}\` must stand by itself, not inside \`${parent}\`, where it can be overlooked.`);
    if (interaction) this.#interactions.push(interaction);
    if (interaction && check) this.#checks.set(interaction.id, check);
  }
}

function unknownComponent(name: string): string {
  if (name === '' || /^[a-z]/.test(name)) return `\`<${name}>\` is HTML, which is not shown; write Markdown or one of the components.`;
  return `There is no component \`${name}\`. ${suggestion(name, pieceNames)}`;
}

/** Ids that components bring to the page: no heading may take one of them. */
function writtenIds(node: MarkdownNode): string[] {
  const own = (node.attributes ?? []).filter(({ name, value }) => name === 'id' && typeof value === 'string');
  return [...own.map(({ value }) => String(value)), ...(node.children ?? []).flatMap(writtenIds)];
}
