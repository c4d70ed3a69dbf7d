import type { Course } from '~/domain/content/module';
import type { ModuleId } from '~/domain/ids';
import type { CalendarDate } from '~/domain/calendar/calendar';
import type { Sample } from './sample';
import type { SampleModule } from './story';

/** Modules that joined their course when the company had long been learning, and how many days ago. */
const joinedDaysAgo: Partial<Record<SampleModule, number>> = { 'why-service-decides': 60, 'listening-and-recovery': 60 };

/** The course as it was on that day. Who had completed it by then keeps the record of what it asked for. */
export function courseOn(sample: Sample, course: Course, day: CalendarDate): Course {
  return { ...course, moduleIds: course.moduleIds.filter((id) => hadJoined(sample, id, day)) };
}

function hadJoined(sample: Sample, id: ModuleId, day: CalendarDate): boolean {
  const daysAgo = joinedDaysAgo[id as string as SampleModule];
  return daysAgo === undefined || day >= sample.daysAgo(daysAgo);
}
