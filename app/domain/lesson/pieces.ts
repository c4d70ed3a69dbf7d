import type { LessonPiece, RichNode, RichText } from '../content/rich-text';
import type { PlaybookEntryId } from '../playbook/entry';

/** Every piece of a lesson in the order of the page, also those inside others. */
export function* piecesOf(nodes: RichText): Generator<LessonPiece> {
  for (const node of nodes) yield* piecesIn(node);
}

function* piecesIn(node: RichNode): Generator<LessonPiece> {
  if (typeof node === 'string') return;
  if ('piece' in node) yield node;
  if ('children' in node) yield* piecesOf(node.children);
}

/** The piece of this kind and id, if the lesson has one. */
export function findPiece<Name extends LessonPiece['piece']>(
  body: RichText,
  name: Name,
  id: string,
): Extract<LessonPiece, { piece: Name }> | undefined {
  for (const piece of piecesOf(body)) {
    if (piece.piece === name && 'id' in piece && piece.id === id) return piece as Extract<LessonPiece, { piece: Name }>;
  }
  return undefined;
}

/** The procedures of the company that these pieces quote. */
export function quotedEntries(body: RichText): Set<PlaybookEntryId> {
  return new Set(
    [...piecesOf(body)].flatMap((piece) => (piece.piece === 'Playbook' ? piece.entry : piece.piece === 'JobAid' ? piece.playbook : [])),
  );
}
