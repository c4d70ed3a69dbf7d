import { z } from 'zod';

/** A field of a query string: one that says nothing, or nothing that can be understood, filters nothing. */
export const optionalField = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional().catch(undefined));

/** A few words in a query string. */
export const fewWords = z.string().trim().max(100);

/** Reads a query string by its schema; of a parameter that comes twice the first one counts. */
export function readQuery<Schema extends z.ZodType>(schema: Schema, query: URLSearchParams): z.infer<Schema> {
  return schema.parse(Object.fromEntries([...query].reverse()));
}
