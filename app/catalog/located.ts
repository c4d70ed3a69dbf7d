import type { z } from 'zod';
import type { Place, Report } from './content-problem';

export type Path = readonly PropertyKey[];

/** Tells where the parts of a value are written. A part that is not there stands where its nearest owner stands. */
export interface Places {
  ofValue: (path: Path) => Place;
  ofKey: (path: Path) => Place;
}

/** A plain value as an author wrote it, and where. */
export interface Located {
  value: unknown;
  places: Places;
}

const idRule = 'an id: letters, digits, `-` and `_`, at most 80 of them';

/** Parses an authored value and reports every mistake at its place. `owner` ends the subject: " of `Callout`". */
export function parseLocated<T>(schema: z.ZodType<T>, { value, places }: Located, report: Report, owner = ''): T | undefined {
  // The schemas of app/domain/ids.ts bring no words of their own; all others name their rule (fields.ts).
  const result = schema.safeParse(value, { error: () => idRule });
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      const sentences = issue.message.split('\n');
      issue.keys.forEach((key, index) => report(places.ofKey([...issue.path, key]), sentences[index] ?? issue.message));
    } else {
      report(places.ofValue(issue.path), issueSentence(value, issue.path, issue.message, owner));
    }
  }
  return undefined;
}

function issueSentence(whole: unknown, path: Path, rule: string, owner: string): string {
  const found = valueAt(whole, path);
  const subject = subjectOf(path) + owner;
  if (found === undefined && path.length > 0) return `${subject} is missing; it must be ${rule}.`;
  const hint = rule === 'text' && (typeof found === 'number' || typeof found === 'boolean') ? ' Put it in quotes.' : '';
  return `${subject} must be ${rule}; it is ${shown(found)}.${hint}`;
}

function subjectOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'The content';
  if (typeof last !== 'number') return `\`${String(last)}\``;
  const list = path.findLast((step) => typeof step === 'string');
  return list === undefined ? `Entry ${last + 1}` : `Entry ${last + 1} of \`${String(list)}\``;
}

function valueAt(whole: unknown, path: Path): unknown {
  return path.reduce<unknown>((owner, step) => (isRecord(owner) ? owner[step] : undefined), whole);
}

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a group of keys';
  const text = typeof value === 'string' ? `"${value}"` : String(value);
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}
