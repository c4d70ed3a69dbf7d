import { listRegisterLines, placeOf, type RegisterLine, type RegisterPlace, type RegisterQuestion } from '~db/queries/register-list';
import type { Deps } from '../deps.server';

const pageSize = 1000;

/** Every line that the question asks for, page by page, so that other requests are answered between two of them. */
export async function* registerPages({ db }: Pick<Deps, 'db'>, question: RegisterQuestion): AsyncIterable<RegisterLine[]> {
  let after: RegisterPlace | null = null;
  for (;;) {
    const lines: RegisterLine[] = await listRegisterLines(db, question, { after, limit: pageSize });
    const last = lines.at(-1);
    if (!last) return;
    yield lines;
    after = placeOf(last, question.filter);
    // A timer, not a promise: only so do requests that wait get their turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
