import type { Course } from '../content/module';
import type { CourseId, ModuleId } from '../ids';

interface Touched {
  /** Modules that were assigned, begun or completed. */
  modules: ReadonlySet<ModuleId>;
  /** Courses as part of which something was assigned. */
  courses: ReadonlySet<CourseId>;
}

/**
 * The courses that are somebody's own: assigned to them, or half of which they have before them or behind them. One
 * module that two courses share does not put them on both. All of them for whoever has none yet.
 */
export function ownCourses(courses: readonly Course[], touched: Touched): readonly Course[] {
  const own = courses.filter(({ id, moduleIds }) => {
    const met = moduleIds.filter((module) => touched.modules.has(module)).length;
    return touched.courses.has(id) || met * 2 >= moduleIds.length;
  });
  return own.length > 0 ? own : courses;
}
