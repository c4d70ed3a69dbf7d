import type { OptionId } from '../ids';

/** The fields of a form, by name; every field may come several times. An answer travels as fields, to the browser and back. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** The fields of one item: `q3` for options, `q3-l1` for the partner of a left side, `q3-best` and `q3-worst`. */
export function fieldName(number: number, part?: string): string {
  return part ? `q${number}-${part}` : `q${number}`;
}

/** The id of an option's place: `o1`, `l1` on the left of a match, `r1` on its right. The two sides were mixed apart, so none gives the other away. */
export function placeId(side: 'o' | 'l' | 'r', place: number): string {
  return `${side}${place + 1}`;
}

/** The option that stands there in this attempt; undefined for a place that does not exist. */
export function optionAt(side: 'o' | 'l' | 'r', options: readonly OptionId[], id: string): OptionId | undefined {
  return options.find((_, place) => placeId(side, place) === id);
}
