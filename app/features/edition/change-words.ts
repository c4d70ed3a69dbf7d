import type { AffectedStanding, CampaignState } from '~/domain/assignment/campaign';
import type { ComparedPart } from './compare-editions.server';
import type { ComparedWith } from './load-change.server';
import type { ChangeRow } from './load-editions.server';

export const kindWords: Record<ChangeRow['kind'], { word: string; mark: 'none' | 'done' | 'due' | 'open' }> = {
  editorial: { word: 'Editorial', mark: 'none' },
  minor: { word: 'Minor', mark: 'open' },
  material: { word: 'Material', mark: 'due' },
  unmarked: { word: 'Not marked', mark: 'none' },
};

export const affectedWords: Record<AffectedStanding, { word: string; mark: 'due' | 'renewed' | 'progress' | 'none' }> = {
  asked: { word: 'Would be asked', mark: 'due' },
  'renews-whole': { word: 'Renews the whole module anyway', mark: 'renewed' },
  'asked-already': { word: 'Has the module open already', mark: 'progress' },
  excused: { word: 'Excused', mark: 'none' },
};

export const stateWords: Record<CampaignState, { word: string; mark: 'done' | 'open' | 'overdue' | 'none' }> = {
  done: { word: 'Done', mark: 'done' },
  open: { word: 'Open', mark: 'open' },
  late: { word: 'Late', mark: 'overdue' },
  'left-out': { word: 'Left out', mark: 'none' },
};

/** What the content says of a part, beside what the author says. `compared` is false where no earlier edition is known. */
export function partInWords({ change, named }: ComparedPart, compared: boolean): string {
  if (!compared) return 'Asked for again.';
  const what = { new: 'It is new', changed: 'It has changed', gone: 'It is gone', same: 'Its content is the same as before' }[change];
  if (named) return change === 'same' ? `${what}, and yet it is asked for again.` : `${what}, and is asked for again.`;
  return change === 'gone' ? `${what}.` : `${what}, but the author did not name it: nobody is asked for it.`;
}

export function comparedInWords(compared: ComparedWith): string {
  switch (compared.kind) {
    case 'with':
      return `Compared with the edition before it, ${compared.label}.`;
    case 'same':
      return `Only the label is new: the content is that of ${compared.label}.`;
    case 'first':
      return 'No earlier edition was published here, so the author’s word stands alone.';
  }
}
