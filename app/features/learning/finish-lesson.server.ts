import type { Interaction } from '~/domain/content/module';
import type { EmployeeId, InteractionId, LessonId, ModuleId } from '~/domain/ids';
import { lessonProgress } from '~/domain/progress/lesson-progress';
import { inTransaction } from '~db/database';
import { insertLessonCompletion, listCompletedLessons, listInteractions } from '~db/queries/studies';
import { certifyIfComplete } from '../certification/certify-if-complete.server';
import type { Deps } from '../deps.server';
import { beginStudy } from './begin-study.server';
import { findLessonFor } from './find-lesson.server';

export type FinishLessonResult =
  { kind: 'finished' } | { kind: 'interactions-open'; open: readonly Interaction[] } | { kind: 'no-such-lesson' };

interface Input {
  employeeId: EmployeeId;
  moduleId: ModuleId;
  lessonId: LessonId;
}

/** Completes a lesson when everything required in it is done; a second time changes nothing. */
export async function finishLesson(deps: Deps, { employeeId, moduleId, lessonId }: Input): Promise<FinishLessonResult> {
  const study = await beginStudy(deps, { employeeId, moduleId });
  const found = await findLessonFor(deps, { employeeId, moduleId, lessonId });
  if (!study || !found) return { kind: 'no-such-lesson' };
  return inTransaction(deps.db, async (tx) => {
    const completed = (await listCompletedLessons(tx, [study.id])).some((completion) => completion.lessonId === lessonId);
    const saved = (await listInteractions(tx, [study.id])).filter((row) => row.lessonId === lessonId);
    const done = new Set<InteractionId>(saved.map((row) => row.interactionId));
    const progress = lessonProgress(found.lesson, done, completed);
    switch (progress.kind) {
      case 'completed':
        return { kind: 'finished' };
      case 'interactions-open':
        return { kind: 'interactions-open', open: progress.open };
      case 'may-finish':
        await insertLessonCompletion(tx, { studyId: study.id, lessonId, completedAt: deps.now() });
        await certifyIfComplete(deps, tx, study);
        return { kind: 'finished' };
    }
  });
}
