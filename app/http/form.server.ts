import { z } from 'zod';
import { canBeStored } from '~/domain/text/can-be-stored';

/** What was posted is none of a form's ways on, as after an upgrade of the page behind it. */
const notOffered = 'This page offers no such choice. Load it again and choose there.';

export type FormReading<Values> =
  { ok: true; values: Values } | { ok: false; problem: string; fieldErrors: Record<string, string>; typed: Record<string, string> };

/**
 * Reads a form by its schema. A field that comes once is a string, one that comes several times is an array; `typed`
 * gives the strings back for the page, but never what a field named like a password held.
 */
export async function readForm<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<FormReading<z.infer<Schema>>> {
  return parseFields(await request.formData(), schema);
}

/** The same for fields that stand in an address. */
export function parseFields<Schema extends z.ZodType>(data: Iterable<[string, unknown]>, schema: Schema): FormReading<z.infer<Schema>> {
  const fields = collect(data);
  const parsed = schema.safeParse(fields);
  if (parsed.success) return { ok: true, values: parsed.data };
  const fieldErrors: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? 'form');
    fieldErrors[field] ??= issue.code === 'invalid_union' && 'discriminator' in issue ? notOffered : issue.message;
  }
  return { ok: false, problem: problemSentence(fieldErrors), fieldErrors, typed: retypable(fields) };
}

/** The fields of a form as they came, for forms in which some come several times. */
export async function readFields(request: Request): Promise<URLSearchParams> {
  const data = await request.formData();
  return new URLSearchParams([...data].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** A text that was either chosen as a file or pasted: the field `<name>File` has the first say. */
export async function readShownText(request: Request, name: string): Promise<string> {
  const data = await request.formData();
  const file = data.get(`${name}File`);
  if (file instanceof Blob && file.size > 0) return file.text();
  const text = data.get(name);
  return typeof text === 'string' ? text : '';
}

function collect(data: Iterable<[string, unknown]>): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of data) {
    if (typeof value !== 'string') continue;
    const held = fields[name];
    fields[name] = held === undefined ? value : [...(Array.isArray(held) ? held : [held]), value];
  }
  return fields;
}

function retypable(fields: Record<string, string | string[]>): Record<string, string> {
  const entries = Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(entries.filter(([name]) => !/password/i.test(name)));
}

function problemSentence(fieldErrors: Record<string, string>): string {
  const count = Object.keys(fieldErrors).length;
  return count === 1
    ? 'One thing needs your attention. Nothing was saved yet.'
    : `${count} things need your attention. Nothing was saved yet.`;
}

/** Text that somebody typed: trimmed, of bounded length, without what cannot be kept or shown. */
export function typedText({ name, max, min = 1 }: { name: string; max: number; min?: number }) {
  return z
    .string({ error: `${name} is missing.` })
    .refine(canBeStored, `${name} holds characters that cannot be stored.`)
    .transform((text) => text.trim())
    .refine((text) => text.length >= min, `${name} is missing.`)
    .refine((text) => text.length <= max, `${name} may have up to ${max} characters.`);
}
