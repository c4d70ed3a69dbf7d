import { z } from 'zod';
import { clockPaces } from '~/domain/scenario/clock-pace';

const number = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number);

const token = z.string().regex(/^[a-z]{1,20}$/);

/** What the page of a run posts: one choice for the step that it shows, or another pace for its clock. */
export const runForm = z.union([
  z.object({ step: number, intent: z.literal('time-out') }).transform(({ step }) => ({ kind: 'time-out' as const, step })),
  z.object({ pace: z.enum(clockPaces) }).transform(({ pace }) => ({ kind: 'pace' as const, pace })),
  z.object({ step: number, reply: token }).transform(({ step, reply }) => ({ kind: 'reply' as const, step, token: reply })),
  z.object({ step: number, again: token }).transform(({ step, again }) => ({ kind: 'reply' as const, step, token: again })),
]);
