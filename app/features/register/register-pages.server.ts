import type { RegisterQuestion } from '~db/queries/register-conditions';
import { areFewLines } from '~db/queries/register-counts';
import { listRegisterLines, placeOf, type RegisterLine, type RegisterPlace } from '~db/queries/register-list';
import type { Deps } from '../deps.server';

const pageSize = 1000;

/** Every line that the question asks for, page by page, so that other requests are answered between two of them. */
export async function* registerPages({ db }: Pick<Deps, 'db'>, question: RegisterQuestion): AsyncIterable<RegisterLine[]> {
  const few = await areFewLines(db, question);
  let after: RegisterPlace | null = null;
  for (;;) {
    const lines: RegisterLine[] = await listRegisterLines(db, question, { after, limit: pageSize, few });
    const last = lines.at(-1);
    if (!last) return;
    yield lines;
    after = placeOf(last, question.filter);
    // A timer, not a promise: only so do requests that wait get their turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
