import type { ObservationStanding } from '~/domain/coaching/standing';
import type { Channel } from '~/domain/content/rich-text';
import type { MarkName } from '~/ui/mark';

/** Of a scorecard for several channels, the title says on which one it is used: “A talk, by email”. */
export function inChannel(title: string, channels: readonly Channel[], channel: Channel): string {
  return channels.length > 1 ? `${title}, ${channelNames[channel]}` : title;
}

const channelNames: Record<Channel, string> = {
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

/** `own`: the learner reads it themselves. */
export function standingWords(kind: ObservationStanding['kind'], own = false): StandingWords {
  switch (kind) {
    case 'waiting':
      return { mark: 'due', word: own ? 'Waits for your word' : 'Waits for the learner’s word' };
    case 'acknowledged':
      return { mark: 'done', word: 'Signed by both' };
    case 'disputed':
      return { mark: 'failing', word: 'Disputed' };
    case 'amended':
      return { mark: 'renewed', word: 'Amended' };
  }
}

/** “24 of 30, met”. */
export function resultInWords({ points, maxPoints, met }: { points: number; maxPoints: number; met: boolean }): string {
  return `${points} of ${maxPoints}, ${met ? 'met' : 'not met yet'}`;
}

export function metWords(met: boolean): StandingWords {
  return met ? { mark: 'done', word: 'Met' } : { mark: 'open', word: 'Not met yet' };
}
