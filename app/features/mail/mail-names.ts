import type { OptionalKind } from './daily-facts';

/** The mails that one may do without, as sentences name them. */
export const optionalNames: Record<OptionalKind, string> = {
  'due-soon': 'the reminder three days before a due date',
  digest: 'the weekly look at your team',
};
