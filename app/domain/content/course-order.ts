import type { Course, Module } from './module';

/** Modules as the courses teach them, each once; those of no course after them, in the order that they came in. */
export function inCourseOrder<Listed extends Pick<Module, 'id'>>({
  courses,
  modules,
}: {
  courses: readonly Course[];
  modules: readonly Listed[];
}): Listed[] {
  const taught = courses.flatMap((course) => course.moduleIds);
  const placeOf = ({ id }: Listed) => (taught.includes(id) ? taught.indexOf(id) : taught.length);
  return [...modules].sort((one, other) => placeOf(one) - placeOf(other));
}
