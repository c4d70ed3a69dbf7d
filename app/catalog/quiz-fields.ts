import { z } from 'zod';
import { itemId, lessonId, moduleId, objectiveId, optionId } from '~/domain/ids';
import { group, listOf, oneOf, text, wholeNumber, yesOrNo } from './fields';

const frame = {
  id: itemId,
  objective: objectiveId,
  asks: oneOf(['recall', 'apply', 'judge']),
  readAgain: lessonId,
  scene: yesOrNo.optional(),
  recalls: listOf(objectiveId).optional(),
  ask: text,
};
const option = { id: optionId, text, why: text };
const choice = group({ ...option, correct: yesOrNo.optional() });

const item = z.discriminatedUnion(
  'kind',
  [
    group({ ...frame, kind: z.literal('single'), options: listOf(choice) }),
    group({ ...frame, kind: z.literal('several'), choose: wholeNumber(2, 10), options: listOf(choice) }),
    group({ ...frame, kind: z.literal('order'), options: listOf(group(option)) }),
    group({
      ...frame,
      kind: z.literal('match'),
      pairs: listOf(group({ id: optionId, left: text, right: text, why: text })),
      extra: listOf(group({ id: optionId, right: text, why: text })),
    }),
    group({
      ...frame,
      kind: z.literal('best-and-worst'),
      options: listOf(group({ ...option, role: oneOf(['best', 'between', 'worst']) })),
    }),
  ],
  { error: 'one of `single`, `several`, `order`, `match`, `best-and-worst`' },
);

export const quizFields = group({ module: moduleId, items: listOf(item) });

export type WrittenItem = z.infer<typeof item>;
