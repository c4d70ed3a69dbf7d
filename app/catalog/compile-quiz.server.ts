import type { Item } from '~/domain/quiz/quiz';
import type { ModuleId } from '~/domain/ids';
import { checkOptionIds, checkOrder, checkSeveral, checkSingle, checkUniqueIds } from './choice-rules';
import type { ReportAt } from './report-at';
import type { Report } from './content-problem';
import { parseLocated } from './located';
import type { Path } from './located';
import { openMarkdown } from './mdx.server';
import type { Markdown } from './mdx.server';
import { quizFields } from './quiz-fields';
import type { WrittenItem } from './quiz-fields';
import { toBlocks, toRichText } from './to-rich-text';
import { readYaml } from './yaml.server';

/** What a quiz file says by itself, before it is held against its module. */
export interface CompiledQuiz {
  module: ModuleId;
  items: readonly Item[];
}

export async function compileQuiz(file: string, report: Report): Promise<CompiledQuiz | undefined> {
  const located = readYaml(file, report);
  const written = located && parseLocated(quizFields, located, report);
  if (!written) return undefined;
  const markdown = await openMarkdown();
  const items = written.items.map((item, index) => {
    const reportAt: ReportAt = (path, sentence) => report(located.places.ofValue(['items', index, ...path]), sentence);
    checkItem(item, reportAt);
    return toItem(item, new ItemText(markdown, reportAt));
  });
  return { module: written.module, items };
}

class ItemText {
  constructor(
    private readonly markdown: Markdown,
    private readonly report: ReportAt,
  ) {}

  line(text: string, path: Path) {
    return toRichText(this.markdown.inline(text), this.#around(path));
  }

  blocks(text: string, path: Path) {
    return toBlocks(this.markdown.blocks(text), this.#around(path));
  }

  #around(path: Path) {
    return { complain: (_: unknown, sentence: string) => this.report(path, sentence) };
  }
}

function toItem(written: WrittenItem, text: ItemText): Item {
  const { id, objective, asks, readAgain, recalls, scene = false } = written;
  const frame = { id, objective, asks, readAgain, ...(recalls && { recalls }), scene, ask: text.blocks(written.ask, ['ask']) };
  const option = (list: string) => (one: { text: string; why: string }, index: number) => ({
    text: text.line(one.text, [list, index, 'text']),
    why: text.line(one.why, [list, index, 'why']),
  });
  const right = (list: string) => (one: { right: string; why: string }, index: number) => ({
    right: text.line(one.right, [list, index, 'right']),
    why: text.line(one.why, [list, index, 'why']),
  });
  const choices = (options: Extract<WrittenItem, { kind: 'single' | 'several' }>['options']) =>
    options.map((one, index) => ({ id: one.id, ...option('options')(one, index), correct: one.correct === true }));

  switch (written.kind) {
    case 'single':
      return { ...frame, kind: 'single', options: choices(written.options) };
    case 'several':
      return { ...frame, kind: 'several', choose: written.choose, options: choices(written.options) };
    case 'order':
      return { ...frame, kind: 'order', options: written.options.map((one, index) => ({ id: one.id, ...option('options')(one, index) })) };
    case 'match':
      return {
        ...frame,
        kind: 'match',
        pairs: written.pairs.map((one, index) => ({
          id: one.id,
          left: text.line(one.left, ['pairs', index, 'left']),
          ...right('pairs')(one, index),
        })),
        extra: written.extra.map((one, index) => ({ id: one.id, ...right('extra')(one, index) })),
      };
    case 'best-and-worst':
      return {
        ...frame,
        kind: 'best-and-worst',
        options: written.options.map((one, index) => ({ id: one.id, ...option('options')(one, index), role: one.role })),
      };
  }
}

function checkItem(item: WrittenItem, report: ReportAt) {
  if (!item.id.startsWith(`${item.objective}-q`) || !/-q\d{2,3}$/.test(item.id)) {
    report(['id'], `\`id\` must be the objective's id and a number: \`${item.objective}-q01\`; it is \`${item.id}\`.`);
  }
  switch (item.kind) {
    case 'match':
      return checkMatch(item, report);
    case 'single':
      checkSingle(item.options, report);
      break;
    case 'several':
      checkSeveral(item.choose, item.options, report);
      break;
    case 'order':
      checkOrder(item.options, report);
      break;
    case 'best-and-worst':
      for (const role of ['best', 'worst'] as const) {
        const count = item.options.filter((option) => option.role === role).length;
        if (count !== 1) report(['options'], `Give exactly one option \`role: ${role}\`; now there are ${count}.`);
      }
      break;
  }
  checkOptionIds(item.options, report);
}

/** The points of an item are 12, to be divided among its pairs without a rest. */
function checkMatch({ pairs, extra }: Extract<WrittenItem, { kind: 'match' }>, report: ReportAt) {
  if (![2, 3, 4, 6].includes(pairs.length)) report(['pairs'], `Give 2, 3, 4 or 6 pairs; now there are ${pairs.length}.`);
  const ids = [...pairs, ...extra].map((one) => one.id);
  checkUniqueIds(ids, (index) => (index < pairs.length ? ['pairs', index, 'id'] : ['extra', index - pairs.length, 'id']), report);
}
