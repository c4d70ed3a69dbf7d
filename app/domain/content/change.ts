import type { CalendarDate } from '../calendar/calendar';
import { bothParts, noParts, type PartsAgain } from './parts-again';

interface ChangeFrame {
  /** The label of the edition that the change made. */
  edition: string;
  on: CalendarDate;
  /** One sentence that learners and HR read. */
  says: string;
}

/** What an author says of a change: only a material one asks people who are certified to do something again. */
export type ModuleChange = ChangeFrame & ({ kind: 'editorial' | 'minor' } | { kind: 'material'; again: PartsAgain });

/**
 * The labels of the editions that hold this change: its own and every later one. `changes` are the newest first. A
 * certification on any other label was earned before the change.
 */
export function labelsSince(changes: readonly Pick<ModuleChange, 'edition'>[], label: string): string[] {
  const at = changes.findIndex(({ edition }) => edition === label);
  return changes.slice(0, at + 1).map(({ edition }) => edition);
}

/** What the material changes after an edition ask for together; after a label that nobody spoke of, all of them. */
export function changedSince(changes: readonly ModuleChange[], label: string): PartsAgain {
  const at = changes.findIndex(({ edition }) => edition === label);
  const later = at < 0 ? changes : changes.slice(0, at);
  return later.flatMap((change) => (change.kind === 'material' ? [change.again] : [])).reduce(bothParts, noParts);
}

interface SeenEdition {
  id: string;
  label: string;
  firstSeenAt: Date;
}

/**
 * The changes of which the author said nothing: content that was new under a label that other content had before, or
 * under a label that no mark names. What was there first is no change.
 */
export function unmarkedChanges<Seen extends SeenEdition>(editions: readonly Seen[], changes: readonly ModuleChange[]): Seen[] {
  const inOrder = [...editions].sort((one, other) => one.firstSeenAt.getTime() - other.firstSeenAt.getTime());
  const marked = new Set(changes.map(({ edition }) => edition));
  return inOrder.filter(
    ({ label }, index) => index > 0 && (!marked.has(label) || inOrder.slice(0, index).some((earlier) => earlier.label === label)),
  );
}
