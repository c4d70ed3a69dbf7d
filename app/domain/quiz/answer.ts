import { z } from 'zod';
import { optionId } from '../ids';

const chosen = optionId.nullable();

/** How a learner's answer is stored. Any part may still be missing; what it means is for gradeQuiz to say. */
export const answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('single'), chosen }),
  z.object({ kind: z.literal('several'), chosen: z.array(optionId) }),
  /** The options from first to last. */
  z.object({ kind: z.literal('order'), order: z.array(optionId) }),
  /** Only the left sides that got a partner. */
  z.object({ kind: z.literal('match'), matched: z.array(z.object({ left: optionId, right: optionId })) }),
  z.object({ kind: z.literal('best-and-worst'), best: chosen, worst: chosen }),
]);

export type Answer = z.infer<typeof answer>;
export type AnswerTo<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>;
