import { z } from 'zod';
import { runId } from '~/domain/ids';
import { clockPaces } from '~/domain/scenario/clock-pace';

/** What the page before a run posts: begin, begin from the turning point of an earlier run, or remember another pace. */
export const briefingForm = z.union([
  z.object({ intent: z.literal('pace'), pace: z.enum(clockPaces) }).transform(({ pace }) => ({ kind: 'pace' as const, pace })),
  z.object({ from: runId }).transform(({ from }) => ({ kind: 'begin' as const, fromRunId: from })),
  z.object({ intent: z.literal('begin') }).transform(() => ({ kind: 'begin' as const, fromRunId: undefined })),
]);
