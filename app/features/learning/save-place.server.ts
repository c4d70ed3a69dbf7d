import type { EmployeeId, LessonId, ModuleId } from '~/domain/ids';
import { saveLessonPlace } from '~db/queries/studies';
import type { Deps } from '../deps.server';
import { beginStudy } from './begin-study.server';
import { findLessonFor } from './find-lesson.server';

interface Input {
  employeeId: EmployeeId;
  moduleId: ModuleId;
  lessonId: LessonId;
  anchor: string;
}

/** Remembers where the learner is, for "Continue" on any device. False when the lesson has no such place. */
export async function savePlace(deps: Deps, { employeeId, moduleId, lessonId, anchor }: Input): Promise<boolean> {
  const study = await beginStudy(deps, { employeeId, moduleId });
  const found = await findLessonFor(deps, { employeeId, moduleId, lessonId });
  const known = anchor === '' || found?.lesson.passages.some((passage) => passage.anchor === anchor);
  if (!study || !found || !known) return false;
  await saveLessonPlace(deps.db, { studyId: study.id, lessonId, anchor, seenAt: deps.now() });
  return true;
}
