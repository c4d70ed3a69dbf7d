import type { Scorecard } from '~/domain/coaching/scorecard';
import { inCourseOrder } from '~/domain/content/course-order';
import type { GlossaryTerm } from '~/domain/content/glossary';
import type { Course, Lesson, Module, SourceCredit } from '~/domain/content/module';
import type { CourseId, LessonId, ModuleId, ScorecardId } from '~/domain/ids';
import type { PlaybookDefault } from './playbook.server';
import { createSearch } from './search';
import type { SearchHit } from './search';

/** Everything in content/, checked and compiled. */
export interface Catalog {
  courses: readonly Course[];
  /** As the courses teach them; those of no course last. */
  modules: readonly Module[];
  scorecards: readonly Scorecard[];
  /** In the order of the file. */
  glossary: readonly GlossaryTerm[];
  findCourse: (id: CourseId) => Course | undefined;
  findModule: (id: ModuleId) => Module | undefined;
  findLesson: (moduleId: ModuleId, lessonId: LessonId) => Lesson | undefined;
  findScorecard: (id: ScorecardId) => Scorecard | undefined;
  /** Lessons' sections in which every word of the query occurs, the best first. Holds no secrets. */
  search: (query: string, limit: number) => readonly SearchHit[];
  playbook: Readonly<Record<string, PlaybookDefault>>;
  sources: readonly SourceCredit[];
}

/** The data with the ways to find things in it. */
export function createCatalog({
  courses,
  modules,
  scorecards = [],
  glossary = [],
  playbook,
  sources,
}: Pick<Catalog, 'courses' | 'modules' | 'playbook' | 'sources'> & Partial<Pick<Catalog, 'scorecards' | 'glossary'>>): Catalog {
  const coursesById = new Map(courses.map((course) => [course.id, course]));
  const modulesById = new Map(modules.map((module) => [module.id, module]));
  // The index is built at the first search, so that a start does not wait for it.
  let search: Catalog['search'] | undefined;
  return {
    courses,
    modules: inCourseOrder({ courses, modules }),
    scorecards,
    glossary,
    findCourse: (id) => coursesById.get(id),
    findModule: (id) => modulesById.get(id),
    findLesson: (moduleId, lessonId) => modulesById.get(moduleId)?.lessons.find((lesson) => lesson.id === lessonId),
    findScorecard: (id) => scorecards.find((scorecard) => scorecard.id === id),
    search: (query, limit) => (search ??= createSearch(modules))(query, limit),
    playbook,
    sources,
  };
}
