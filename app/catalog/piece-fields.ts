import { z } from 'zod';
import { plateArts } from '~/domain/content/plate';
import type { PieceName } from '~/domain/content/rich-text';
import { interactionId, optionId } from '~/domain/ids';
import { mostEncounters } from '~/domain/lesson/field-log';
import { group, listOf, oneOf, playbookEntry, text, wholeNumber, yesOrNo } from './fields';

// The props of each component of a lesson, as an author writes them. Strings are inline Markdown.

const choice = group({ id: optionId, text, correct: yesOrNo.optional(), why: text });
const check = { id: interactionId, ask: text, optional: yesOrNo.optional() };

const KnowledgeCheck = z.discriminatedUnion(
  'kind',
  [
    group({ ...check, kind: z.literal('single'), options: listOf(choice) }),
    group({ ...check, kind: z.literal('several'), choose: wholeNumber(2, 10), options: listOf(choice) }),
    group({ ...check, kind: z.literal('order'), options: listOf(group({ id: optionId, text })), why: text }),
  ],
  { error: 'one of `single`, `several`, `order`' },
);

const Dialogue = group({
  id: interactionId,
  title: text,
  channel: oneOf(['phone', 'counter', 'in-person', 'email', 'chat']),
  us: listOf(text).optional(),
  lines: listOf(group({ who: text.optional(), says: text.optional(), stage: text.optional(), note: text.optional() })),
});

const reply = group({ label: text, says: text, effect: text });

export const pieceFields = {
  KnowledgeCheck,
  Dialogue,
  Compare: group({ id: interactionId, title: text, weak: reply, strong: reply, principle: text }),
  Steps: group({ title: text.optional(), items: listOf(group({ do: text, why: text.optional() })) }),
  Callout: group({ kind: oneOf(['key', 'caution', 'example', 'source']), title: text }),
  Reveal: group({ id: interactionId, ask: text }),
  Checklist: group({ id: interactionId, title: text, items: listOf(group({ id: optionId, text })) }),
  Reflection: group({ id: interactionId, ask: text, optional: yesOrNo.optional() }),
  FieldLog: group({
    id: interactionId,
    title: text,
    encounters: wholeNumber(1, mostEncounters),
    beside: group({ outstandingPercent: wholeNumber(0, 100), of: wholeNumber(1, 1_000_000), caveat: text }),
  }),
  Plate: group({ art: oneOf(plateArts), caption: text }),
  Playbook: group({ entry: playbookEntry, part: oneOf(['says', 'steps']).optional() }),
  JobAid: group({
    id: interactionId,
    title: text,
    parts: listOf(group({ heading: text, points: listOf(text) })),
    playbook: z.array(playbookEntry, { error: 'a list' }).optional(),
  }),
} satisfies Record<PieceName, z.ZodType>;

export type Props<Name extends PieceName> = z.infer<(typeof pieceFields)[Name]>;

export const pieceNames = Object.keys(pieceFields) as PieceName[];
