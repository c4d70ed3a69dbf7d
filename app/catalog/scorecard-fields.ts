import { z } from 'zod';
import { scorecardId, scorecardItemId } from '~/domain/ids';
import { dimensions } from '~/domain/scenario/scenario';
import { group, listOf, oneOf, playbookEntry, text, wholeNumber, yesOrNo } from './fields';

// A scorecard file as an author writes it. Text in it is shown as it stands, without Markdown.

const fromTwoToSix = 'a list of two to six levels, the lowest first';

const item = group({
  id: scorecardItemId,
  title: text.max(60, { error: 'text of at most 60 letters' }),
  look: text,
  dimension: oneOf(dimensions).optional(),
  playbook: playbookEntry.optional(),
  levels: z.array(text, { error: fromTwoToSix }).min(2, { error: fromTwoToSix }).max(6, { error: fromTwoToSix }),
  mustNotFail: yesOrNo.optional(),
  mayNotApply: yesOrNo.optional(),
});

export const scorecardFields = group({
  id: scorecardId,
  title: text,
  summary: text,
  edition: text,
  channels: listOf(oneOf(['phone', 'counter', 'in-person', 'email', 'chat'])),
  passPercent: wholeNumber(1, 100),
  items: listOf(item),
});

export type WrittenScorecard = z.infer<typeof scorecardFields>;
export type WrittenScorecardItem = WrittenScorecard['items'][number];
