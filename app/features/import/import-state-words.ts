import type { ImportState } from '~/domain/import/import-report';

/** What became of a file that was sent in. */
export const stateWords: Record<ImportState, string> = {
  waiting: 'Being looked at',
  checked: 'Waits for a decision',
  refused: 'Could not be read',
  accepted: 'Being taken over',
  done: 'Taken over',
  cancelled: 'Taken back',
  failed: 'Broke',
};
