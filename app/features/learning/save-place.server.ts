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
export async function savePlace(deps: Deps, input: Input): Promise<boolean> {
  const { lessonId, anchor } = input;
  const found = await findLessonFor(deps, input);
  const known = found && (anchor === '' || found.lesson.passages.some((passage) => passage.anchor === anchor));
  const study = known && (await beginStudy(deps, input));
  if (!study) return false;
  await saveLessonPlace(deps.db, { studyId: study.id, lessonId, anchor, seenAt: deps.now() });
  return true;
}
