import type { InteractionId, LessonId, StudyId } from '~/domain/ids';
import { parseSavedInteraction, type SavedInteraction } from '~/domain/lesson/saved-interaction';
import type { Db } from '~db/database';
import { listInteractions } from '~db/queries/studies';

/** What was saved in one piece of a lesson, and when. */
export async function findInteraction(
  db: Db,
  { studyId, lessonId, interactionId }: { studyId: StudyId; lessonId: LessonId; interactionId: InteractionId },
): Promise<{ saved: SavedInteraction; savedAt: Date } | undefined> {
  const rows = await listInteractions(db, [studyId]);
  const stored = rows.find((row) => row.lessonId === lessonId && row.interactionId === interactionId);
  return stored && { saved: parseSavedInteraction(stored.value), savedAt: stored.savedAt };
}
