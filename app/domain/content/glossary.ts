import type { LessonPiece, RichElement, RichNode, RichText } from './rich-text';

/** A word that means one thing in all lessons. */
export interface GlossaryTerm {
  /** Its anchor on the page of the glossary. */
  id: string;
  term: string;
  meaning: string;
  /** Other forms of the term, which mean the same. */
  also: readonly string[];
  /** Words that authors do not write for it. */
  avoid: readonly string[];
  /** The bare word is too common to be marked in lessons; its other forms are. */
  everyday: boolean;
}

/** By the alphabet, capitals or not. */
export function byTerm(terms: readonly GlossaryTerm[]): GlossaryTerm[] {
  return [...terms].sort((one, other) => one.term.localeCompare(other.term, 'en'));
}

/** Where text runs on: in headings, tables, links, dialogues and answers a note on a word would only be in the way. */
const running: ReadonlySet<string> = new Set(['p', 'li', 'em', 'strong', 'ul', 'ol', 'blockquote']);

/** The text with the first use of each term as a link to the glossary that carries its meaning. */
export function markTerms(body: RichText, glossary: readonly GlossaryTerm[]): RichText {
  const open = new Set(glossary);
  return body.flatMap((node) => markIn(node, open, false));
}

function markIn(node: RichNode, open: Set<GlossaryTerm>, inText: boolean): RichNode[] {
  if (typeof node === 'string') return inText ? markWords(node, open) : [node];
  if ('tag' in node) {
    if (!running.has(node.tag)) return [node];
    return [{ ...node, children: node.children.flatMap((child) => markIn(child, open, inText || node.tag === 'p' || node.tag === 'li')) }];
  }
  return [markPiece(node, open)];
}

function markPiece(piece: LessonPiece, open: Set<GlossaryTerm>): LessonPiece {
  const marked = (text: RichText, inText: boolean) => text.flatMap((child) => markIn(child, open, inText));
  if (piece.piece === 'Callout' || piece.piece === 'Reveal') return { ...piece, children: marked(piece.children, false) };
  if (piece.piece !== 'Steps') return piece;
  return { ...piece, items: piece.items.map((item) => ({ do: marked(item.do, true), ...(item.why && { why: marked(item.why, true) }) })) };
}

function markWords(words: string, open: Set<GlossaryTerm>): RichNode[] {
  const found = firstUse(words, open);
  if (!found) return [words];
  open.delete(found.term);
  const end = found.at + found.form.length;
  const link: RichElement = {
    tag: 'a',
    href: `/glossary#${found.term.id}`,
    meaning: found.term.meaning,
    children: [words.slice(found.at, end)],
  };
  return [words.slice(0, found.at), link, ...markWords(words.slice(end), open)].filter((node) => node !== '');
}

/** The earliest use of a term that is still open; of two that begin together, the longer. */
function firstUse(words: string, open: ReadonlySet<GlossaryTerm>) {
  const uses = [...open].flatMap((term) =>
    (term.everyday ? term.also : [term.term, ...term.also]).flatMap((form) => {
      const at = words.search(wholeWords(form));
      return at < 0 ? [] : [{ term, form, at }];
    }),
  );
  return uses.sort((one, other) => one.at - other.at || other.form.length - one.form.length)[0];
}

/** The form as whole words, in capitals or not. */
export function wholeWords(form: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])${form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}-])`, 'iu');
}
