import type { InteractionId, LessonId } from '~/domain/ids';
import { rightToSaveNote, type NoteRight, type NoteWish } from '~/domain/lesson/change-note';
import type { SavedInteraction } from '~/domain/lesson/saved-interaction';
import { inTransaction } from '~db/database';
import { saveInteraction, type Study } from '~db/queries/studies';
import type { Deps } from '../deps.server';
import { findInteraction } from './find-interaction.server';

export interface NoteInput {
  kind: 'save-note';
  interactionId: InteractionId;
  note: string;
  skipped: boolean;
  /** Which saved note the page shows, by its instant; empty for none. */
  known: string;
  wish: NoteWish;
}

export type ChangedElsewhere = Extract<NoteRight, { kind: 'changed-elsewhere' }>;

export interface NoteSaved {
  kind: 'note-saved';
  note: string;
  savedAt: Date;
}

/** Saves a private note, unless another tab or device has written one meanwhile. */
export async function saveNote(
  deps: Deps,
  { study, lessonId, input }: { study: Study; lessonId: LessonId; input: NoteInput },
): Promise<NoteSaved | ChangedElsewhere> {
  const { interactionId, skipped } = input;
  return inTransaction(deps.db, async (tx) => {
    // Read inside the transaction: of two tabs that save together, the second sees the first.
    const stored = await findInteraction(tx, { studyId: study.id, lessonId, interactionId });
    const kept = stored?.saved.kind === 'reflection' ? { note: stored.saved.note, savedAt: stored.savedAt } : undefined;
    const right = rightToSaveNote(input, kept);
    if (right.kind === 'changed-elsewhere') return right;
    if (right.kind === 'stands-already') return { kind: 'note-saved', ...right.kept };
    const savedAt = deps.now();
    const value: SavedInteraction = { kind: 'reflection', note: right.note, skipped };
    await saveInteraction(tx, { studyId: study.id, lessonId, interactionId, value: JSON.stringify(value), savedAt });
    return { kind: 'note-saved', note: right.note, savedAt };
  });
}
