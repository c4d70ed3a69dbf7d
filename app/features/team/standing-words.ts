import type { StandingKind } from '~/domain/team/standing';
import type { MarkName } from '~/ui/mark';

/** The silhouette and the word of a standing; the fact beneath it is `factOf` of standing-fact. */
export const standingWords: Record<StandingKind, { mark: MarkName; word: string }> = {
  overdue: { mark: 'overdue', word: 'Overdue' },
  expired: { mark: 'expired', word: 'Expired' },
  failing: { mark: 'failing', word: 'Failing' },
  'due-soon': { mark: 'due', word: 'Due soon' },
  revoked: { mark: 'revoked', word: 'Revoked' },
  expiring: { mark: 'due', word: 'Expires soon' },
  'in-progress': { mark: 'progress', word: 'In progress' },
  'not-started': { mark: 'open', word: 'Not started' },
  excused: { mark: 'excused', word: 'Excused' },
  valid: { mark: 'valid', word: 'Valid' },
  withdrawn: { mark: 'none', word: 'Withdrawn' },
  'never-assigned': { mark: 'none', word: 'Never assigned' },
};
