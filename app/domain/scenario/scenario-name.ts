import type { Channel } from '../content/rich-text';
import type { Scenario } from './scenario';

const channels: Record<Channel, string> = {
  phone: 'Call',
  counter: 'At the counter',
  'in-person': 'In person',
  email: 'Email',
  chat: 'Chat',
};

/** What a learner is led to: “Call: Which room is she in?” */
export function scenarioName({ channel, title }: Pick<Scenario, 'channel' | 'title'>): string {
  return `${channels[channel]}: ${title}`;
}
