import { z } from 'zod';
import { dimensions, endingKinds, type Dimension } from '~/domain/scenario/scenario';
import { endingId, factId, lessonId, moduleId, objectiveId, replyId, scenarioId, turnId } from '~/domain/ids';
import { group, listOf, oneOf, playbookEntry, text, wholeNumber, yesOrNo } from './fields';

// A scenario file as an author writes it. Where one thing stands for a list of one, it is read as that list.

const word = text.max(80, { error: 'text of at most 80 letters' });

const when = group({
  facts: listOf(factId).optional(),
  without: listOf(factId).optional(),
  mood: group({ atLeast: wholeNumber(-10, 10).optional(), atMost: wholeNumber(-10, 10).optional() }).optional(),
}).optional();

function oneOrMore<Entry extends z.ZodType>(key: string, entry: Entry, rule: string) {
  const asList = (value: unknown) => (typeof value === 'string' ? [{ [key]: value }] : value);
  return z.preprocess(asList, z.array(entry, { error: rule }).min(1, { error: rule }));
}

const says = oneOrMore('text', group({ when, text }), 'text, or a list of `when` and `text`');
const next = oneOrMore('to', group({ when, to: turnId }), 'the id of a turn or an ending, or a list of `when` and `to`');

function byDimension<Value extends z.ZodType>(value: Value) {
  return group(Object.fromEntries(dimensions.map((dimension) => [dimension, value.optional()])) as Record<Dimension, z.ZodOptional<Value>>);
}

const reply = group({
  id: replyId,
  text,
  when,
  mood: wholeNumber(-3, 3),
  points: byDimension(wholeNumber(-3, 3)).optional(),
  sets: listOf(factId).optional(),
  feedback: text,
  next,
});

const fromTwoToFive = 'a list of two to five replies';

const turn = group({
  id: turnId,
  stage: text.optional(),
  says: says.optional(),
  clock: group({ seconds: wholeNumber(5, 600), onTimeout: replyId }).optional(),
  hold: group({ gone: wholeNumber(0, 3600), promised: wholeNumber(5, 3600).optional() }).optional(),
  replies: z.array(reply, { error: fromTwoToFive }).min(2, { error: fromTwoToFive }).max(5, { error: fromTwoToFive }),
});

const mostFacts = 30;
const facts = z
  .record(factId, text, { error: 'a group of facts: an id, and what it means' })
  .refine((value) => Object.keys(value).length <= mostFacts, { error: `at most ${mostFacts} facts` });

export const scenarioFields = group({
  id: scenarioId,
  title: text,
  summary: text.optional(),
  module: moduleId,
  objectives: listOf(objectiveId),
  channel: oneOf(['phone', 'counter', 'in-person', 'email', 'chat']),
  minutes: wholeNumber(1, 60),
  required: yesOrNo.optional(),
  author: text.optional(),
  briefing: text,
  playbook: listOf(playbookEntry).optional(),
  cast: group({
    customer: group({ name: word, history: text, wants: text.optional(), keepsBack: text.optional() }),
    others: listOf(group({ id: factId, name: word, role: word })).optional(),
  }),
  mood: group({ opens: wholeNumber(-10, 10), lowest: wholeNumber(-10, 0), highest: wholeNumber(0, 10) }),
  dimensions: listOf(oneOf(dimensions)),
  pass: group({ minimum: byDimension(wholeNumber(-20, 40)) }),
  practise: byDimension(lessonId).optional(),
  facts: facts.optional(),
  unnoticed: listOf(factId).optional(),
  start: turnId,
  turns: listOf(turn),
  endings: listOf(group({ id: endingId, kind: oneOf(endingKinds), passes: yesOrNo, title: text, text })),
});

export type WrittenScenario = z.infer<typeof scenarioFields>;
export type WrittenTurn = WrittenScenario['turns'][number];
export type WrittenReply = WrittenTurn['replies'][number];
export type WrittenCondition = z.infer<typeof when>;
