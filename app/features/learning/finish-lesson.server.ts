import type { Interaction, Lesson } from '~/domain/content/module';
import type { EmployeeId, InteractionId, LessonId, ModuleId } from '~/domain/ids';
import { lessonProgress } from '~/domain/progress/lesson-progress';
import { inTransaction, type Db } from '~db/database';
import { insertLessonCompletion, listCompletedLessons, listInteractions, type Study } from '~db/queries/studies';
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
export async function finishLesson(deps: Deps, input: Input): Promise<FinishLessonResult> {
  const found = await findLessonFor(deps, input);
  if (!found) return { kind: 'no-such-lesson' };
  const untouched = lessonProgress(found.lesson, new Set(), false);
  // Nothing of it is done without a study, and what is refused begins none.
  if (!found.study && untouched.kind === 'interactions-open') return untouched;
  const study = await beginStudy(deps, input);
  if (!study) return { kind: 'no-such-lesson' };
  return inTransaction(deps.db, (tx) => finishIn(deps, tx, study, found.lesson));
}

async function finishIn(deps: Deps, tx: Db, study: Study, lesson: Lesson): Promise<FinishLessonResult> {
  const completed = (await listCompletedLessons(tx, [study.id])).some((completion) => completion.lessonId === lesson.id);
  const saved = (await listInteractions(tx, [study.id])).filter((row) => row.lessonId === lesson.id);
  const done = new Set<InteractionId>(saved.map((row) => row.interactionId));
  const progress = lessonProgress(lesson, done, completed);
  switch (progress.kind) {
    case 'completed':
      return { kind: 'finished' };
    case 'interactions-open':
      return { kind: 'interactions-open', open: progress.open };
    case 'may-finish':
      await insertLessonCompletion(tx, { studyId: study.id, lessonId: lesson.id, completedAt: deps.now() });
      await certifyIfComplete(deps, tx, study);
      return { kind: 'finished' };
  }
}
