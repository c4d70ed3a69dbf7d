const pageSize = 1000;

/** Everything that `list` has, page by page, so that other requests are answered between two of them. */
export async function* keysetPages<Row, Place>(
  list: (page: { after: Place | null; limit: number }) => Promise<Row[]>,
  placeOf: (row: Row) => Place,
): AsyncIterable<Row[]> {
  let after: Place | null = null;
  for (;;) {
    const rows: Row[] = await list({ after, limit: pageSize });
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = placeOf(last);
    // A timer, not a promise: only so do requests that wait get their turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
