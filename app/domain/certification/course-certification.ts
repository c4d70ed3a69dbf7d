import type { CalendarDate } from '../calendar/calendar';
import type { Course } from '../content/module';
import type { ModuleId } from '../ids';
import type { Certification, RegisteredCertification } from './certification';
import type { CourseEvidence } from './evidence';
import { certificationStatus, isInForce } from './status';

/** A course certification that is to be issued: what it rests on, and until when. */
export interface CourseAward {
  /** One a module, in the order of the course. */
  modules: readonly RegisteredCertification[];
  points: number;
  maxPoints: number;
  /** The earliest end among the modules; null when none expires. */
  expiresOn: CalendarDate | null;
}

/**
 * What a person has newly earned of a course: all its modules are certified and in force today, and no course
 * certification in force says the same already (for these modules, for as long). `held` are all their certifications.
 */
export function courseAward(course: Course, held: readonly RegisteredCertification[], today: CalendarDate): CourseAward | undefined {
  const inForce = held.filter((one) => isInForce(certificationStatus(one, today)));
  const modules = course.moduleIds.flatMap((id) => longestOf(inForce, id) ?? []);
  if (modules.length < course.moduleIds.length || modules.length === 0) return undefined;
  const expiresOn = earliest(modules.map((module) => module.expiresOn));
  const said = inForce.some((one) => certifiesCourse(one, course) && lastsAtLeast(one.expiresOn, expiresOn));
  if (said) return undefined;
  return { modules, expiresOn, points: sum(modules, 'points'), maxPoints: sum(modules, 'maxPoints') };
}

type WrittenOfCourse = 'subject' | 'title' | 'editionLabel' | 'points' | 'maxPoints' | 'evidence' | 'expiresOn';

/** What the register says of a course that was earned: its own editions are those of its modules. */
export function courseRecord(course: Course, { modules, points, maxPoints, expiresOn }: CourseAward): Pick<Certification, WrittenOfCourse> {
  return {
    subject: { kind: 'course', id: course.id },
    title: course.title,
    editionLabel: modules.map((module) => `${module.title}: ${module.editionLabel}`).join('; '),
    points,
    maxPoints,
    evidence: courseEvidence(course, modules),
    expiresOn,
  };
}

function courseEvidence(course: Course, modules: CourseAward['modules']): CourseEvidence {
  const certified = modules.flatMap(({ subject, id, number, title, editionLabel }) =>
    subject.kind === 'module' ? [{ moduleId: subject.id, certificationId: id, number, title, editionLabel }] : [],
  );
  return { kind: 'course', courseId: course.id, modules: certified };
}

function longestOf(inForce: readonly RegisteredCertification[], id: ModuleId): RegisteredCertification | undefined {
  const ofModule = inForce.filter((one) => one.subject.kind === 'module' && one.subject.id === id);
  return ofModule.find((one) => ofModule.every((other) => lastsAtLeast(one.expiresOn, other.expiresOn)));
}

function certifiesCourse({ subject, evidence }: RegisteredCertification, course: Course): boolean {
  if (subject.kind !== 'course' || subject.id !== course.id || evidence.kind !== 'course') return false;
  return course.moduleIds.every((id) => evidence.modules.some((module) => module.moduleId === id));
}

function lastsAtLeast(one: CalendarDate | null, other: CalendarDate | null): boolean {
  return one === null || (other !== null && one >= other);
}

function earliest(days: readonly (CalendarDate | null)[]): CalendarDate | null {
  return days.reduce((soonest, day) => (soonest === null || (day !== null && day < soonest) ? day : soonest), null);
}

function sum(modules: readonly RegisteredCertification[], field: 'points' | 'maxPoints'): number {
  return modules.reduce((total, module) => total + module[field], 0);
}
