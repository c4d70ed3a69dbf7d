import { LineCounter, isAlias, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { topOfFile } from './content-problem';
import type { Place, Report } from './content-problem';
import type { Located, Path, Places } from './located';

/** Reads one YAML document. Mistakes in its syntax are reported, and then there is no value. */
export function readYaml(text: string, report: Report): Located | undefined {
  const { document, lines } = parse(text);
  const errors = [...document.errors, ...document.warnings];
  // After the first broken line the parser stumbles over the rest; a doubled key alone does not confuse it.
  const first = errors.find((error) => error.code !== 'DUPLICATE_KEY');
  for (const error of errors.filter((one) => one === first || one.code === 'DUPLICATE_KEY')) {
    report(placeAt(lines, error.pos[0]), `This is not valid YAML: ${wordsOf(error)}`);
  }
  return errors.length > 0 ? undefined : { value: document.toJS(), places: placesIn(document, lines) };
}

/** Places in a YAML text that was read before; it is parsed again at the first question only. */
export function yamlPlaces(text: string): Places {
  let places: Places | undefined;
  const found = () => {
    const { document, lines } = parse(text);
    return (places ??= placesIn(document, lines));
  };
  return { ofValue: (path) => found().ofValue(path), ofKey: (path) => found().ofKey(path) };
}

function parse(text: string) {
  const lines = new LineCounter();
  return { document: parseDocument(text, { lineCounter: lines, prettyErrors: false }), lines };
}

function wordsOf(error: Error): string {
  return /[.!?]$/.test(error.message) ? error.message : `${error.message}.`;
}

function placesIn(document: Document.Parsed, lines: LineCounter): Places {
  const startOf = (node: unknown) => (isNode(node) && node.range ? placeAt(lines, node.range[0]) : undefined);
  return {
    ofValue: (path) => startOf(find(document, path).value) ?? topOfFile,
    ofKey: (path) => {
      const { key, value } = find(document, path);
      return startOf(key) ?? startOf(value) ?? topOfFile;
    },
  };
}

function placeAt(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** The node at the path, or the nearest one above it. */
function find(document: Document.Parsed, path: Path): { key?: unknown; value: unknown } {
  let at: { key?: unknown; value: unknown } = { value: document.contents };
  for (const step of path) {
    const next = stepInto(isAlias(at.value) ? at.value.resolve(document) : at.value, step);
    if (next === undefined) return at;
    at = next;
  }
  return at;
}

function stepInto(owner: unknown, step: PropertyKey): { key?: unknown; value: unknown } | undefined {
  if (isSeq(owner) && typeof step === 'number') return { value: owner.items[step] ?? owner };
  if (!isMap(owner)) return undefined;
  const pair = owner.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  return pair && { key: pair.key, value: pair.value ?? pair.key };
}
