import { z } from 'zod';
import { playbookEntryIds } from '~/domain/playbook/entry';
import { lessonId, moduleId, objectiveId, scenarioId, scorecardId } from '~/domain/ids';
import { plateArts } from '~/domain/content/plate';
import { day, group, listOf, oneOf, text, wholeNumber, yesOrNo } from './fields';

// The YAML files that hold plain data, as an author writes them. Text in them is shown as it stands, without Markdown.

export const courseFields = group({
  title: text,
  summary: text,
  /** Where it stands among the courses; those without a place come last, by their ids. */
  place: wholeNumber(1, 100).optional(),
  modules: listOf(moduleId),
});

const changeFields = group({
  edition: text,
  kind: oneOf(['editorial', 'minor', 'material']),
  on: day,
  says: text,
  lessons: listOf(lessonId).optional(),
  quiz: yesOrNo.optional(),
  scenarios: listOf(scenarioId).optional(),
});
export type WrittenChange = z.infer<typeof changeFields>;

export const moduleFields = group({
  title: text,
  summary: text,
  owner: text,
  edition: text,
  objectives: listOf(group({ id: objectiveId, text })),
  quiz: group({
    items: wholeNumber(1, 100),
    passPercent: wholeNumber(1, 100),
    maxAttempts: wholeNumber(1, 100),
    coolDownHours: wholeNumber(0, 8760).optional(),
    timeLimitMinutes: wholeNumber(1, 600).optional(),
  }),
  requires: group({
    observations: group({ scorecard: scorecardId, count: wholeNumber(1, 20), withinDays: wholeNumber(1, 730) }),
  }).optional(),
  plate: group({ art: oneOf(plateArts), caption: text }).optional(),
  /** The newest first. */
  changes: listOf(changeFields).optional(),
  // Said, not left out: a forgotten line must not make a certification last for ever.
  validityMonths: z.union([wholeNumber(1, 600), z.literal('never')], { error: 'a whole number of months from 1 to 600, or `never`' }),
});
export type WrittenModule = z.infer<typeof moduleFields>;

const sourceId = text.regex(/^[a-zA-Z0-9][a-zA-Z0-9_-]{0,79}$/, {
  error: 'an id: letters, digits, `-` and `_`, at most 80 of them',
});

export const sourcesFields = listOf(group({ id: sourceId, title: text, note: text }));

export const glossaryFields = listOf(
  group({
    id: sourceId,
    term: text,
    meaning: text,
    also: listOf(text).optional(),
    avoid: listOf(text).optional(),
    everyday: yesOrNo.optional(),
  }),
);

const procedure = group({
  title: text,
  effectiveOn: day,
  says: listOf(text).optional(),
  steps: listOf(text).optional(),
});

export const playbookFields = group(
  Object.fromEntries(playbookEntryIds.map((id) => [id, procedure])) as Record<(typeof playbookEntryIds)[number], typeof procedure>,
);
