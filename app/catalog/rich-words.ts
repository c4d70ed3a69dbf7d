import type { LessonPiece, RichNode, RichText } from '~/domain/content/rich-text';

/** The words of a text as one line, without marks. */
export function wordsIn(text: RichText): string {
  return text.map(rawWords).join('').replace(/\s+/g, ' ').trim();
}

const inlineTags = new Set(['a', 'code', 'del', 'em', 'strong']);

function rawWords(node: RichNode): string {
  if (typeof node === 'string') return node;
  if ('piece' in node)
    return ` ${textsOf(node)
      .map((text) => closed(wordsIn(text)))
      .join(' ')} `;
  if (node.tag === 'img') return ` ${node.alt ?? ''} `;
  const words = node.children.map(rawWords).join('');
  return inlineTags.has(node.tag) ? words : ` ${closed(words.trim())} `;
}

/** On the page a line break ends a title or a list item; in one line of words a full stop does. */
function closed(words: string): string {
  return /[\p{L}\p{N})]$/u.test(words) ? `${words}.` : words;
}

/** Every text that a component shows, in the order of the page. */
function textsOf(piece: LessonPiece): RichText[] {
  switch (piece.piece) {
    case 'KnowledgeCheck':
      return [piece.ask, ...piece.options.map((option) => option.text)];
    case 'Dialogue':
      return [
        piece.title,
        ...piece.lines.flatMap((line) => [line.kind === 'line' ? [`${line.who}: `, ...line.says] : line.stage, line.note ?? []]),
      ];
    case 'Compare':
      return [piece.title, ...[piece.weak, piece.strong].flatMap(({ label, says, effect }) => [label, says, effect]), piece.principle];
    case 'Steps':
      return [piece.title ?? [], ...piece.items.flatMap((item) => [item.do, item.why ?? []])];
    case 'Callout':
      return [piece.title, piece.children];
    case 'Reveal':
      return [piece.ask, piece.children];
    case 'Checklist':
      return [piece.title, ...piece.items.map((item) => item.text)];
    case 'Reflection':
      return [piece.ask];
    case 'FieldLog':
      return [piece.title, piece.beside.caveat];
    case 'Plate':
      return [piece.caption];
    case 'Playbook':
      return [];
    case 'JobAid':
      return [piece.title, ...piece.parts.flatMap((part) => [part.heading, ...part.points])];
  }
}
