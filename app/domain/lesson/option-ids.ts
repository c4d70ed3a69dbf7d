import { z } from 'zod';

/** Ids of options as a form sends them: each at most once, and never more than any piece has. */
export const typedOptionIds = z
  .array(z.string().min(1).max(80))
  .max(30)
  .refine((ids) => new Set(ids).size === ids.length, 'An option was named twice.');
