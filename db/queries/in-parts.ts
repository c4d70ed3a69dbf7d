/** Rows in parts that stay below the parameters which either database takes in one statement. */
export function* inParts<Row>(rows: readonly Row[], size: number): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}
