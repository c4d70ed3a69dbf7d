import type { OptionId } from '../ids';
import type { Answer, AnswerTo } from './answer';
import type { DrawnItem } from './draw-quiz';
import { fieldName, optionAt, placeId, type Fields } from './fields';
import type { ItemKind } from './quiz';

/** What was answered to one item. Undefined when the fields name a place that this attempt does not show, or say a thing twice. */
export function readAnswer(kind: ItemKind, shown: DrawnItem, number: number, fields: Fields): Answer | undefined {
  const values = (part?: string) => (fields[fieldName(number, part)] ?? []).filter((value) => value !== '');
  if (shown.shows === 'two-sides') return readMatch(shown, values);
  switch (kind) {
    case 'single': {
      const chosen = readOne(shown.options, values());
      return chosen === undefined ? undefined : { kind, chosen };
    }
    case 'several': {
      const chosen = readSome(shown.options, values());
      return chosen && { kind, chosen };
    }
    case 'order': {
      const order = readSome(shown.options, values());
      return order && { kind, order };
    }
    case 'best-and-worst': {
      const [best, worst] = [readOne(shown.options, values('best')), readOne(shown.options, values('worst'))];
      return best === undefined || worst === undefined ? undefined : { kind, best, worst };
    }
    case 'match':
      return undefined;
  }
}

/** null when nothing was chosen, undefined when it is not there or more than one. */
function readOne(options: readonly OptionId[], values: readonly string[]): OptionId | null | undefined {
  const [value, ...more] = values;
  if (value === undefined) return null;
  return more.length > 0 ? undefined : optionAt('o', options, value);
}

function readSome(options: readonly OptionId[], values: readonly string[]): OptionId[] | undefined {
  const chosen = values.map((value) => optionAt('o', options, value));
  const known = chosen.filter((id) => id !== undefined);
  return known.length === values.length && new Set(known).size === known.length ? known : undefined;
}

type TwoSides = Extract<DrawnItem, { shows: 'two-sides' }>;

function readMatch({ lefts, rights }: TwoSides, values: (part: string) => string[]): Answer | undefined {
  const matched: AnswerTo<'match'>['matched'] = [];
  for (const [place, left] of lefts.entries()) {
    const [value, ...more] = values(placeId('l', place));
    if (value === undefined) continue;
    const right = more.length > 0 ? undefined : optionAt('r', rights, value);
    if (right === undefined) return undefined;
    matched.push({ left, right });
  }
  return { kind: 'match', matched };
}

/** The fields that give this answer when they are read again; what the attempt does not show is left out. */
export function fieldsOf(shown: DrawnItem, number: number, given: Answer | undefined): Fields {
  if (!given) return {};
  const some = (ids: readonly OptionId[]) => ids.flatMap((id) => (shown.shows === 'options' ? placesOf('o', shown.options, id) : []));
  const one = (id: OptionId | null) => (id === null ? [] : some([id]));
  switch (given.kind) {
    case 'single':
      return { [fieldName(number)]: one(given.chosen) };
    case 'several':
      return { [fieldName(number)]: some(given.chosen) };
    case 'order':
      return { [fieldName(number)]: some(given.order) };
    case 'match':
      return shown.shows === 'two-sides' ? matchFields(shown, number, given) : {};
    case 'best-and-worst':
      return { [fieldName(number, 'best')]: one(given.best), [fieldName(number, 'worst')]: one(given.worst) };
  }
}

function matchFields({ lefts, rights }: TwoSides, number: number, { matched }: AnswerTo<'match'>): Fields {
  return Object.fromEntries(
    matched.flatMap(({ left, right }) =>
      placesOf('l', lefts, left).map((place) => [fieldName(number, place), placesOf('r', rights, right)]),
    ),
  );
}

function placesOf(side: 'o' | 'l' | 'r', options: readonly OptionId[], id: OptionId): string[] {
  const place = options.indexOf(id);
  return place < 0 ? [] : [placeId(side, place)];
}
