import type { Passage } from '~/domain/content/module';
import type { RichElement, RichNode, RichText } from '~/domain/content/rich-text';
import { wordsIn } from './rich-words';

/** The words of a lesson by its headings. The body holds no secrets, so neither do these. */
export function passagesOf(body: RichText): Passage[] {
  const passages: Passage[] = [];
  for (const node of body) {
    if (isHeading(node)) passages.push({ anchor: node.id ?? '', heading: wordsIn(node.children), text: '' });
    else if (passages.length === 0) passages.push({ anchor: '', heading: '', text: wordsIn([node]) });
    else append(passages, wordsIn([node]));
  }
  return passages;
}

function isHeading(node: RichNode): node is RichElement {
  return typeof node !== 'string' && 'tag' in node && ['h2', 'h3', 'h4'].includes(node.tag);
}

function append(passages: Passage[], words: string) {
  const last = passages.at(-1);
  if (last && words !== '') last.text = last.text === '' ? words : `${last.text} ${words}`;
}
