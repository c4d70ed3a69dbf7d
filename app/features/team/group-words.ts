import type { PeopleGroup } from '~/domain/team/risk';
import type { MarkName } from '~/ui/mark';

/** The groups of people in the order in which they are counted, with the words that follow the number. */
export const groupWords: Record<PeopleGroup, { mark: MarkName; words: string }> = {
  overdue: { mark: 'overdue', words: 'overdue' },
  lapsed: { mark: 'expired', words: 'expired or revoked' },
  failing: { mark: 'failing', words: 'failing' },
  soon: { mark: 'due', words: 'due or expiring soon' },
  'in-progress': { mark: 'progress', words: 'in progress' },
  'not-started': { mark: 'open', words: 'not started' },
  excused: { mark: 'excused', words: 'excused' },
  done: { mark: 'valid', words: 'all done' },
  'never-assigned': { mark: 'none', words: 'never assigned' },
};

export const groupsInOrder = Object.keys(groupWords) as PeopleGroup[];
