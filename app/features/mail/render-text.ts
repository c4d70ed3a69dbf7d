import { harmless, type Letter, type LetterBlock, type LetterItem } from './letter';

const width = 76;

/** The letter as plain text, complete in itself: every link is written out. */
export function renderText(letter: Letter): string {
  const foot = letter.foot.map(({ text, link }) => wrapped(text) + (link ? `\n${link.label}: ${link.url}` : ''));
  return `${[wrapped(letter.greeting), ...letter.blocks.map(block), '-- ', ...foot].join('\n\n')}\n`;
}

function block(part: LetterBlock): string {
  switch (part.kind) {
    case 'text':
      return wrapped(part.text);
    case 'heading':
      return `${oneLine(part.text)}\n${'='.repeat(Math.min(width, [...part.text].length))}`;
    case 'items':
      return part.items.map(item).join('\n\n');
    case 'button':
      return `${oneLine(part.label)}:\n${part.url}`;
    case 'quote':
      return `${wrapped(`“${oneLine(part.text)}”`, '  ')}\n  ${oneLine(part.by)}`;
  }
}

function item({ title, url, fact, why }: LetterItem): string {
  const lines = [wrapped(`${title}: ${fact}`, '  ').replace(/^ {2}/, '* '), ...(why ? [wrapped(why, '  ')] : []), `  ${url}`];
  return lines.join('\n');
}

/** Somebody else's words must not draw a line of their own. */
function oneLine(text: string): string {
  return harmless(text).replace(/\s+/g, ' ').trim();
}

function wrapped(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of oneLine(text).split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((each) => `${indent}${each}`).join('\n');
}
