import { z } from 'zod';

/**
 * Sent in, looked at (with or without mistakes), not readable at all, confirmed, taken over, given up by a person, or
 * given up because it broke again and again.
 */
export type ImportState = 'waiting' | 'checked' | 'refused' | 'accepted' | 'done' | 'cancelled' | 'failed';

/** How a file was sent in. */
export const importOptions = z.object({
  encoding: z.enum(['UTF-8', 'UTF-16', 'Windows-1252']),
  /** Employees who are not in the file have left. */
  missingHaveLeft: z.boolean(),
  /** Whoever is new is invited. */
  invite: z.boolean(),
});
export type ImportOptions = z.infer<typeof importOptions>;

const mistake = z.object({ row: z.int(), number: z.string(), column: z.string(), value: z.string(), what: z.string() });

/** One line of what a file would do. */
const effectLine = z.object({
  kind: z.enum(['added', 'changed', 'left']),
  number: z.string(),
  name: z.string(),
  /** What changes; null for who is added. */
  fact: z.string().nullable(),
  before: z.string(),
  after: z.string(),
});
export type EffectLine = z.infer<typeof effectLine>;

/** What the file says and what is taken for it, because others spell it so. */
const respelling = z.object({ column: z.string(), typed: z.string(), taken: z.string(), rows: z.int() });
export type RespellingLine = z.infer<typeof respelling>;

export const delimiterNames = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' } as const;

/** What a file would do, or did; its lines and mistakes are gone then. The JSON of the column `report`. */
export const importReport = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unreadable'), what: z.string() }),
  z.object({
    kind: z.literal('plan'),
    delimiter: z.enum(delimiterNames),
    rows: z.int(),
    ignored: z.array(z.string()),
    added: z.int(),
    changed: z.int(),
    left: z.int(),
    unchanged: z.int(),
    /** How many rows have mistakes, and how many mistakes there are, of which only the first are listed. */
    wrongRows: z.int(),
    wrongCells: z.int(),
    mistakes: z.array(mistake),
    /** Reports that were made before this was told have none. */
    respellings: z.array(respelling).default([]),
    lines: z.array(effectLine),
    /** The hash of everything that it would do: only what was confirmed is done. */
    fingerprint: z.string(),
    /** What it would do became another thing after it was confirmed. */
    changedMeanwhile: z.boolean(),
  }),
]);
export type ImportReport = z.infer<typeof importReport>;
export type ImportPlanReport = Extract<ImportReport, { kind: 'plan' }>;

/** The report without anything about persons. */
export function countsOnly(report: ImportReport): ImportReport {
  return report.kind === 'plan' ? { ...report, mistakes: [], lines: [] } : report;
}
