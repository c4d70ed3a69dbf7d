import { recordDate } from '~/domain/calendar/in-words';
import { isInForce } from '~/domain/certification/status';
import type { Course } from '~/domain/content/module';
import type { ModuleId } from '~/domain/ids';
import { ownCourses } from '~/domain/progress/own-courses';
import type { PlannedModule } from './learning-plan.server';

/** A course as a path with stops. */
export interface CourseTrail {
  id: string;
  title: string;
  done: number;
  stops: { id: string; title: string; note: string; state: 'done' | 'now' | 'todo' }[];
}

/** This learner's courses as they stand in them; `here` is the module of the bookmark. */
export function coursesFor(
  courses: readonly Course[],
  plan: ReadonlyMap<ModuleId, PlannedModule>,
  here: ModuleId | undefined,
): CourseTrail[] {
  return ownCourses(courses, touchedIn(plan)).map((course) => {
    const stops = course.moduleIds.flatMap((id) => {
      const planned = plan.get(id);
      return planned ? [stop(planned, id === here)] : [];
    });
    return { id: course.id, title: course.title, done: stops.filter((each) => each.state === 'done').length, stops };
  });
}

function touchedIn(plan: ReadonlyMap<ModuleId, PlannedModule>): Parameters<typeof ownCourses>[1] {
  const touched = [...plan.values()].filter(({ assignment, certification, record }) => assignment ?? certification ?? record);
  return {
    modules: new Set(touched.map(({ module }) => module.id)),
    courses: new Set(touched.flatMap(({ assignment }) => assignment?.assigned.courseId ?? [])),
  };
}

function stop({ module, certification, progress }: PlannedModule, here: boolean): CourseTrail['stops'][number] {
  const frame = { id: module.id, title: module.title };
  if (here) return { ...frame, state: 'now', note: 'You are here' };
  if (certification && isInForce(certification.status))
    return { ...frame, state: 'done', note: `Passed on ${recordDate(certification.held.issuedOn)}` };
  const lessons = `${module.lessons.length} lessons, quiz`;
  return { ...frame, state: 'todo', note: progress.begun ? `${lessons}; ${progress.percent} % done` : lessons };
}
