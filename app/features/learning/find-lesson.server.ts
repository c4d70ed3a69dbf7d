import type { Lesson, Module } from '~/domain/content/module';
import type { EmployeeId, LessonId, ModuleId } from '~/domain/ids';
import { findCurrentStudy, type Study } from '~db/queries/studies';
import type { Deps } from '../deps.server';
import { getEditionModule } from './load-edition.server';

export interface LessonForLearner {
  module: Module;
  lesson: Lesson;
  /** Undefined before anything was saved. */
  study: Study | undefined;
}

/** A lesson as this learner has it: of the edition they began with, else of the current one. */
export async function findLessonFor(
  deps: Deps,
  { employeeId, moduleId, lessonId }: { employeeId: EmployeeId; moduleId: ModuleId; lessonId: LessonId },
): Promise<LessonForLearner | undefined> {
  const study = await findCurrentStudy(deps.db, employeeId, moduleId);
  const module = study ? await getEditionModule(deps, study.editionId) : deps.catalog.findModule(moduleId);
  const lesson = module?.lessons.find((each) => each.id === lessonId);
  return module && lesson && { module, lesson, study };
}
