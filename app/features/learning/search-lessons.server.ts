import type { Deps } from '../deps.server';
import type { FoundPassage } from './search-page';

/** As many as somebody would read through. */
const most = 30;

/** The passages that hold every word of the query, the best first. */
export function searchLessons({ catalog }: Pick<Deps, 'catalog'>, query: string): FoundPassage[] {
  return catalog.search(query, most).map((hit) => ({
    href: `/modules/${hit.moduleId}/lessons/${hit.lessonId}${hit.anchor ? `#${hit.anchor}` : ''}`,
    title: hit.heading ? `${hit.lessonTitle}: ${hit.heading}` : hit.lessonTitle,
    where: hit.moduleTitle,
    excerpt: inPieces(hit.excerpt.text, hit.excerpt.matches),
  }));
}

function inPieces(text: string, matches: readonly (readonly [number, number])[]): FoundPassage['excerpt'] {
  let at = 0;
  const pieces = matches.flatMap(([start, end]) => {
    const both = [
      { text: text.slice(at, start), match: false },
      { text: text.slice(start, end), match: true },
    ];
    at = end;
    return both;
  });
  return [...pieces, { text: text.slice(at), match: false }].filter((piece) => piece.text !== '');
}
