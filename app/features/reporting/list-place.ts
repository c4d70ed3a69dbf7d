/** Where a page of a list begins: behind the line with this sort value and id. */
export interface ListPlace {
  value: string;
  id: string;
}

/** Reads a place from an address. One that nobody gave out begins at the beginning. */
export function readPlace(text: string | null): ListPlace | null {
  try {
    const { value, id } = JSON.parse(text ?? 'null') as Record<string, unknown>;
    return typeof value === 'string' && typeof id === 'string' ? { value, id } : null;
  } catch {
    return null;
  }
}
