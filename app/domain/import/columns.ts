/** A column that a file may have, with the names under which other systems write it. */
export interface ImportColumn<Key extends string> {
  key: Key;
  /** What it is called here. */
  label: string;
  names: readonly string[];
}

export interface MatchedColumns<Key extends string> {
  /** Where each known column stands, from 0. */
  at: ReadonlyMap<Key, number>;
  /** Headings that nothing is read from. */
  ignored: readonly string[];
  /** Headings that mean the same as an earlier one. */
  twice: readonly string[];
}

/** Finds the columns by their headings, in any order, whatever their case, spaces and signs. */
export function matchColumns<Key extends string>(columns: readonly ImportColumn<Key>[], headings: readonly string[]): MatchedColumns<Key> {
  const known = new Map(columns.flatMap(({ key, label, names }) => [label, key, ...names].map((name) => [plain(name), key] as const)));
  const at = new Map<Key, number>();
  const ignored: string[] = [];
  const twice: string[] = [];
  headings.forEach((heading, index) => {
    const key = known.get(plain(heading));
    if (key === undefined) {
      if (heading.trim() !== '') ignored.push(heading.trim());
    } else if (at.has(key)) twice.push(heading.trim());
    else at.set(key, index);
  });
  return { at, ignored, twice };
}

/** “Employee No.”, “employee_no” and “EMPLOYEE NO” are one. */
function plain(heading: string): string {
  return heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
