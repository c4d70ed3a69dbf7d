import type { Channel } from '~/domain/content/rich-text';

/** How the pages of a scenario speak on its channel. */
interface ChannelWords {
  /** “call”: what the learner takes part in. */
  noun: string;
  /** Under the title, for those who listen: “a practice call”. */
  kind: string;
  begin: string;
  resume: string;
  again: string;
  /** “Again from the ring”. */
  fromStart: string;
  other: string;
  legend: string;
  leave: string;
  opening: string;
  ended: string;
  /** Before the length: “On the phone, about 8 minutes”. */
  where: string;
  transcript: string;
  /** Above what you said, in the debrief. */
  said: string;
}

export const channelWords: Record<Channel, ChannelWords> = {
  phone: {
    noun: 'call',
    kind: 'a practice call',
    begin: 'Take the call',
    resume: 'Go on with the call',
    again: 'Take it again',
    fromStart: 'Again from the ring',
    other: 'The caller',
    legend: 'What do you say?',
    leave: 'Leave',
    opening: 'The phone rings',
    ended: 'The line is closed',
    where: 'On the phone',
    transcript: 'What was said',
    said: 'You said',
  },
  counter: {
    noun: 'talk',
    kind: 'a practice talk at the counter',
    begin: 'Step up to the counter',
    resume: 'Go on at the counter',
    again: 'Serve once more',
    fromStart: 'Again from the greeting',
    other: 'The customer',
    legend: 'What do you say?',
    leave: 'Leave',
    opening: 'At the counter',
    ended: 'The customer has left the counter',
    where: 'At the counter',
    transcript: 'What was said',
    said: 'You said',
  },
  'in-person': {
    noun: 'talk',
    kind: 'a practice talk in person',
    begin: 'Begin the talk',
    resume: 'Go on with the talk',
    again: 'Have it once more',
    fromStart: 'Again from the beginning',
    other: 'The other person',
    legend: 'What do you say?',
    leave: 'Leave',
    opening: 'In person',
    ended: 'The talk is over',
    where: 'In person',
    transcript: 'What was said',
    said: 'You said',
  },
  email: {
    noun: 'exchange',
    kind: 'a practice email',
    begin: 'Open the email',
    resume: 'Go on writing',
    again: 'Answer it again',
    fromStart: 'Again from the first email',
    other: 'The writer',
    legend: 'What do you do?',
    leave: 'Close',
    opening: 'Your inbox',
    ended: 'The last email is sent',
    where: 'By email',
    transcript: 'What was written',
    said: 'You wrote',
  },
  chat: {
    noun: 'chat',
    kind: 'a practice chat',
    begin: 'Join the chat',
    resume: 'Go on with the chat',
    again: 'Chat once more',
    fromStart: 'Again from the first line',
    other: 'The customer',
    legend: 'What do you write?',
    leave: 'Leave',
    opening: 'A chat comes in',
    ended: 'The chat is closed',
    where: 'In the chat',
    transcript: 'What was written',
    said: 'You wrote',
  },
};
