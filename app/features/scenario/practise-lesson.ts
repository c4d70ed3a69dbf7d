import type { Module } from '~/domain/content/module';
import type { LessonId } from '~/domain/ids';

/** The lesson that a scenario's author names for a dimension. */
export interface PractiseLesson {
  href: string;
  title: string;
  minutes: number;
  summary: string;
}

/** Looked for in all of these modules, the first one first: a scenario may send its learners to a lesson of another. */
export function practiseLesson(modules: readonly Module[], lessonId: LessonId | null | undefined): PractiseLesson | null {
  for (const module of modules) {
    const lesson = module.lessons.find((each) => each.id === lessonId);
    if (lesson) {
      const { id, title, minutes, summary } = lesson;
      return { href: `/modules/${module.id}/lessons/${id}`, title, minutes, summary };
    }
  }
  return null;
}
