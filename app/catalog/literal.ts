import type { Place, Report } from './content-problem';
import type { Located, Path } from './located';
import type { Expression, MarkdownNode, Program, Property } from './markdown-tree';
import { startOf } from './markdown-tree';

/** What stands for an expression that is not plain data, after it has been reported. */
const refused = Symbol('refused');

/** Reads values and notes where each part is written. Nothing is ever run: what is no literal is a mistake. */
class LiteralReader {
  /** Whether something was no plain data. */
  failed = false;
  readonly #values = new Map<string, Place>();
  readonly #keys = new Map<string, Place>();

  constructor(
    private readonly report: Report,
    private readonly home: Place,
  ) {}

  places = {
    ofValue: (path: Path): Place => this.#nearest(this.#values, path),
    ofKey: (path: Path): Place => this.#keys.get(nameOf(path)) ?? this.#nearest(this.#values, path),
  };

  note(path: Path, key: Place, value: Place) {
    this.#keys.set(nameOf(path), key);
    this.#values.set(nameOf(path), value);
  }

  read(expression: Expression | null | undefined, path: Path): unknown {
    const place = placeOf(expression?.loc, this.home);
    this.#values.set(nameOf(path), place);
    if (!expression) return this.refuse(place);
    switch (expression.type) {
      case 'Literal':
        return isPlain(expression) ? expression.value : this.refuse(place);
      case 'UnaryExpression':
        return negativeNumber(expression) ?? this.refuse(place);
      case 'ArrayExpression':
        return (expression.elements ?? []).map((element, index) => this.read(element, [...path, index]));
      case 'ObjectExpression':
        return this.#readGroup(expression.properties ?? [], path, place);
      default:
        return this.refuse(place);
    }
  }

  refuse(place: Place): symbol {
    this.failed = true;
    this.report(
      place,
      'Write plain data here: text in quotes, a number, true or false, a list, or a group. Nothing is computed in a lesson.',
    );
    return refused;
  }

  #readGroup(properties: readonly Property[], path: Path, home: Place): Record<string, unknown> {
    const entries = new Map<string, unknown>();
    for (const property of properties) {
      const place = placeOf(property.loc, home);
      const key = plainKey(property);
      if (key === undefined) this.refuse(place);
      else if (entries.has(key)) this.report(place, `\`${key}\` stands here twice; keep one of them.`);
      else entries.set(key, this.read(property.value, [...path, key]));
      if (key !== undefined) this.#keys.set(nameOf([...path, key]), place);
    }
    return Object.fromEntries(entries);
  }

  #nearest(places: Map<string, Place>, path: Path): Place {
    for (let length = path.length; length > 0; length -= 1) {
      const place = places.get(nameOf(path.slice(0, length)));
      if (place) return place;
    }
    return this.home;
  }
}

/** The props of a component in a lesson as plain data; undefined when something in them is not plain data. */
export function readProps(node: MarkdownNode, report: Report): Located | undefined {
  const reader = new LiteralReader(report, startOf(node));
  const entries = new Map<string, unknown>();
  for (const attribute of node.attributes ?? []) {
    const place = attribute.position ? { line: attribute.position.start.line, column: attribute.position.start.column } : startOf(node);
    const { name, value } = attribute;
    if (attribute.type !== 'mdxJsxAttribute' || name === undefined) reader.refuse(place);
    else if (entries.has(name)) report(place, `\`${name}\` stands here twice; keep one of them.`);
    else {
      reader.note([name], place, place);
      entries.set(
        name,
        typeof value === 'object' && value !== null ? reader.read(expressionOf(value.data?.estree), [name]) : (value ?? true),
      );
    }
  }
  return reader.failed ? undefined : { value: Object.fromEntries(entries), places: reader.places };
}

/** The expression between braces; undefined for a comment. */
export function expressionOf(program: Program | undefined): Expression | undefined {
  return program?.body[0]?.expression;
}

function isPlain({ value, regex, bigint }: Expression): boolean {
  return regex === undefined && bigint === undefined && ['string', 'number', 'boolean'].includes(typeof value);
}

function negativeNumber({ operator, argument }: Expression): number | undefined {
  return operator === '-' && argument?.type === 'Literal' && typeof argument.value === 'number' ? -argument.value : undefined;
}

function plainKey({ type, kind, method, shorthand, computed, key }: Property): string | undefined {
  if (type !== 'Property' || kind !== 'init' || method || shorthand || computed) return undefined;
  return key?.type === 'Identifier' ? key.name : String(key?.value);
}

function placeOf(loc: { start: Place } | null | undefined, otherwise: Place): Place {
  return loc ? { line: loc.start.line, column: loc.start.column + 1 } : otherwise;
}

function nameOf(path: Path): string {
  return path.map(String).join('\0');
}
