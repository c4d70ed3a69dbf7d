import type { PlaybookEntryId, Wording } from '~/domain/playbook/entry';
import type { PlaybookEntryTable } from '../schema';
import type { SamplePerson } from './plan-people';
import type { Sample } from './sample';
import { workdayUpTo } from './work-clock';

interface Written extends Wording {
  entry: PlaybookEntryId;
  reason: string;
}

/**
 * The company's own wording of two procedures; content/playbook.yaml holds the one before. It agrees with what lessons and
 * quizzes say: three rings, two minutes, a call back within the hour.
 */
const wordings: readonly Written[] = [
  {
    entry: 'greeting',
    title: 'How we answer',
    reason: 'Since we have a queue, callers hear us only after a wait. They asked why nobody thanks them for it.',
    says: [
      'Good morning, {{company}}, {{me}} speaking. How can I help you?',
      'Thank you for waiting. This is {{company}}, {{me}} speaking. How can I help?',
    ],
    steps: [
      'Answer within three rings.',
      'If you are talking with someone, say “One moment, please” to them and wait for the nod before you pick up.',
      'Say place, name and offer, in this order, and then be quiet.',
      'If the call waited in the queue, thank for the wait first: the second wording is for that.',
      'Say the need back in a few words before you ask for a number or a form.',
      'Use good afternoon from twelve, and good evening from six.',
      'At the counter, look up and greet within ten seconds, also when you are still busy.',
    ],
  },
  {
    entry: 'hold',
    title: 'Placing and keeping a hold',
    reason: 'Two customers were promised different times by two of us. The note now holds what was promised.',
    says: [
      'I would like to ask our workshop, so that you get a true answer. May I put you on hold for two minutes, or shall I ring you back within the hour?',
      'Thank you for waiting.',
    ],
    steps: [
      'Ask first, with the reason, the time and another choice, and wait for the answer.',
      'Promise at most two minutes.',
      'Be back before the time is up, also when you have no answer yet.',
      'If you need longer, ask again with a new time, and offer to ring back within the hour.',
      'Thank the customer, and put the answer first.',
      'Write the promised time into the note, so that a colleague can keep it when you cannot.',
    ],
  },
];

/** Saved by the training lead on a Thursday or so, in force a few days later. */
export function planPlaybook(sample: Sample, author: SamplePerson): PlaybookEntryTable[] {
  const savedAt = sample.clock(workdayUpTo(sample.daysAgo(97)), 14 * 60 + 25);
  return wordings.map(({ entry, title, says, steps, reason }) => ({
    entry,
    version: 1,
    title,
    says: JSON.stringify(says),
    steps: JSON.stringify(steps),
    effective_on: sample.daysAgo(90),
    author_id: author.id,
    saved_at: savedAt.toISOString(),
    reason,
  }));
}
