import type { RichText } from '~/domain/content/rich-text';
import type { LearnerBriefing } from '~/domain/scenario/for-learner';

interface Speaker {
  name: string;
  isCustomer: boolean;
  /** What stands beside the name: “hardly to be heard”. */
  manner: string;
  words: RichText;
}

interface Cast {
  customer: { name: string };
  others: LearnerBriefing['others'];
}

/** Who says a line: mostly the customer. “(Mrs Zhou, quietly.) Is there still time?” is said by somebody else of the cast. */
export function speakerOf({ customer, others }: Cast, says: RichText): Speaker {
  const [first, ...rest] = says;
  const [, name = '', manner = '', line = ''] =
    (typeof first === 'string' && /^\(([^(),.]+)(?:, ([^().]+))?\.\)\s+([^]*)$/.exec(first)) || [];
  return isSomebody(name, others)
    ? { name, isCustomer: false, manner, words: [line, ...rest] }
    : { name: customer.name, isCustomer: true, manner: '', words: says };
}

/** Called by a part of their name, or as “The new customer”; anything else in brackets is something that happens. */
function isSomebody(called: string, others: Cast['others']): boolean {
  const part = called.split(' ').at(-1) ?? '';
  return /^The /.test(called) || (/^\p{Lu}/u.test(part) && others.some(({ name }) => name.split(' ').includes(part)));
}
