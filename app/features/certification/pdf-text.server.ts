import { breaksAfter, brokenIntoLines, cutToLines } from './pdf-lines';
import { ink, printable, type Face, type Sheet } from './pdf-sheet.server';

/** Something on the sheet whose height is known before it is drawn, so that what is left can be shared out between. */
export interface Block {
  height: number;
  draw: (y: number) => void;
}

export interface TextLook {
  face: Face;
  /** Points; a text that is too long becomes smaller, down to `least`. */
  size: number;
  least?: number;
  /** Of a line, as a multiple of the size. */
  leading?: number;
  maxLines?: number;
  colour?: string;
  /** The tag in the structure tree. */
  tag?: string;
  /** What is read and copied in place of what is drawn. */
  actual?: string;
  /** Where a click leads; its tag is then a link within a paragraph. */
  link?: string;
}

/** A paragraph that fits: smaller when it is long, cut with an ellipsis only when even the least size is too much. */
export function textBlock(sheet: Sheet, text: string, look: TextLook, at: { x?: number; width?: number } = {}): Block {
  const { x = sheet.left, width = sheet.width } = at;
  const drawn = printable(sheet, look.face, text);
  const actual = look.actual ?? (drawn.whole ? undefined : text);
  const { lines, size, lineHeight } = fit(sheet, drawn.text, look, width);
  const draw = (y: number) => {
    if (drawn.text === '') return;
    tagged(sheet, look, actual, () => {
      sheet.doc
        .font(look.face)
        .fontSize(size)
        .fillColor(look.colour ?? ink.text);
      const options = { lineBreak: false, ...(look.link ? { link: look.link, underline: true } : {}) };
      lines.forEach((line, index) => sheet.doc.text(line, x, y + index * lineHeight, options));
    });
  };
  return { height: drawn.text === '' ? 0 : lines.length * lineHeight, draw };
}

/** Draws the blocks from top to bottom with the room that is left shared out evenly between them. */
export function drawSpread(sheet: Sheet, blocks: readonly Block[]): void {
  const used = blocks.reduce((sum, block) => sum + block.height, 0);
  const gap = Math.max(0, (sheet.bottom - sheet.top - used) / (blocks.length - 1));
  let y = sheet.top;
  for (const block of blocks) {
    block.draw(y);
    y += block.height + gap;
  }
}

function tagged({ doc, root }: Sheet, look: TextLook, actual: string | undefined, write: () => void): void {
  const options = actual === undefined ? {} : { actual };
  if (look.link === undefined) {
    root.add(doc.struct(look.tag ?? 'P', options, write));
    return;
  }
  root.add(doc.struct('P', {}, [doc.struct('Link', { ...options, alt: look.link }, write)]));
}

interface Fitted {
  lines: string[];
  size: number;
  lineHeight: number;
}

function fit(sheet: Sheet, text: string, look: TextLook, width: number): Fitted {
  const { maxLines = 1, least = look.size, leading = 1.3 } = look;
  const breaks = look.link ? breaksAfter.address : breaksAfter.words;
  for (let size = look.size; ; size -= 0.5) {
    sheet.doc.font(look.face).fontSize(size);
    const fits = (line: string) => sheet.doc.widthOfString(line) <= width;
    const lines = brokenIntoLines(text, fits, breaks);
    const wordsStayWhole = text.split(breaks).every((word) => fits(word.trimEnd()));
    const smallest = size - 0.5 < least;
    if ((lines.length <= maxLines && wordsStayWhole) || smallest) {
      return { lines: cutToLines(lines, maxLines, fits), size, lineHeight: size * leading };
    }
  }
}
