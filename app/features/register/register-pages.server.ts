import type { RegisterQuestion } from '~db/queries/register-conditions';
import { areFewLines } from '~db/queries/register-counts';
import { placeOf, type RegisterPlace } from '~db/queries/register-list';
import type { Deps } from '../deps.server';
import { keysetPages } from '../reporting/keyset-pages.server';
import { listDocumentedLines, type DocumentedLine } from './documented-lines.server';

/** Every line that the question asks for, page by page. */
export async function* registerPages({ db }: Pick<Deps, 'db'>, question: RegisterQuestion): AsyncIterable<DocumentedLine[]> {
  const few = await areFewLines(db, question);
  yield* keysetPages<DocumentedLine, RegisterPlace>(
    (page) => listDocumentedLines(db, question, { ...page, few }),
    (line) => placeOf(line, question.filter),
  );
}
