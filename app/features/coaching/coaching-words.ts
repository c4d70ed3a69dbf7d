import type { ObservationStanding } from '~/domain/coaching/standing';
import type { Channel } from '~/domain/content/rich-text';
import type { MarkName } from '~/ui/mark';

/** Where a contact was observed, as the second part of a sentence. */
export const channelNames: Record<Channel, string> = {
  phone: 'on the phone',
  counter: 'at the counter',
  'in-person': 'in person',
  email: 'by email',
  chat: 'in the chat',
};

export interface StandingWords {
  mark: MarkName;
  word: string;
}

export function standingWords(kind: ObservationStanding['kind']): StandingWords {
  switch (kind) {
    case 'waiting':
      return { mark: 'due', word: 'Waits for the learner’s word' };
    case 'acknowledged':
      return { mark: 'done', word: 'Signed by both' };
    case 'disputed':
      return { mark: 'failing', word: 'Disputed' };
    case 'amended':
      return { mark: 'renewed', word: 'Amended' };
  }
}

export function metWords(met: boolean): StandingWords {
  return met ? { mark: 'done', word: 'Met' } : { mark: 'open', word: 'Not met yet' };
}
