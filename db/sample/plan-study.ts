import { addDays, dateIn, daysBetween, type CalendarDate } from '~/domain/calendar/calendar';
import type { Lesson, Module } from '~/domain/content/module';
import type { Chance } from '~/domain/quiz/seeded-chance';
import type { LessonPlaceTable } from '../schema';
import { planAttempts } from './plan-attempts';
import { planInteractions } from './plan-interactions';
import { planRuns } from './plan-runs';
import type { PlannedAttempt, PlannedRun, PlannedStudy, StudyWish } from './planned';
import type { Sample } from './sample';
import { firstMinute, learningMinutes, workdayUpTo } from './work-clock';

/** Plans a study as its way tells it, cut off where the history ends; undefined when it would begin after that. */
export function planStudy(sample: Sample, wish: StudyWish): PlannedStudy | undefined {
  const { person, number, way, until } = wish;
  const chance = sample.chance(`study ${person.name} ${wish.module.id} ${number}`);
  const count = way.lessons ?? wish.module.lessons.length;
  const sittings = new Sittings(sample, wish, Math.ceil(count / 2) + (way.quiz?.length ?? 0), chance);
  const begunAt = sittings.next();
  if (begunAt > until) return undefined;
  const module = sample.editionAt(wish.module, begunAt);
  const lessons = module.lessons.slice(0, count);
  const studyId = sample.newId();
  const completed = finishLessons(lessons, sittings, begunAt, until, chance);
  const attempts =
    completed.length === module.lessons.length
      ? planAttempts(sample, { ...wish, module, studyId, nextSitting: () => sittings.next() }, chance)
      : [];
  return {
    module,
    study: {
      id: studyId,
      employee_id: person.id,
      module_id: module.id,
      edition_id: module.edition.id,
      number,
      begun_at: begunAt.toISOString(),
      ...{ campaign_id: null, again: null },
    },
    completions: completed.map(({ lesson, at }) => ({ study_id: studyId, lesson_id: lesson.id, completed_at: at.toISOString() })),
    interactions: completed.flatMap(({ lesson, from, at }) => planInteractions(studyId, lesson, { from, to: at }, chance)),
    places: placeInNext(module, studyId, completed, begunAt),
    attempts,
    runs: runsAfter(sample, { ...wish, module, studyId }, attempts, chance),
  };
}

function runsAfter(
  sample: Sample,
  wish: StudyWish & { studyId: string },
  attempts: readonly PlannedAttempt[],
  chance: Chance,
): PlannedRun[] {
  const passed = attempts.find(({ submission }) => submission?.passed === 1)?.submission;
  return passed ? planRuns(sample, { ...wish, after: new Date(passed.submitted_at) }, chance) : [];
}

interface CompletedLesson {
  lesson: Lesson;
  from: Date;
  at: Date;
}

/** Two lessons a sitting, each taking as long as it says and a little more. */
function finishLessons(lessons: readonly Lesson[], sittings: Sittings, begunAt: Date, until: Date, chance: Chance): CompletedLesson[] {
  const completed: CompletedLesson[] = [];
  let at = begunAt;
  for (const [index, lesson] of lessons.entries()) {
    if (index > 0 && index % 2 === 0) at = sittings.next();
    const from = at;
    at = sittings.spend(from, lesson.minutes * 60 + chance.below(240));
    if (at > until) return completed;
    completed.push({ lesson, from, at });
  }
  return completed;
}

/** Who stopped between two lessons has looked into the next one, up to its second heading. */
function placeInNext(module: Module, studyId: string, completed: readonly CompletedLesson[], begunAt: Date): LessonPlaceTable[] {
  const lesson = module.lessons[completed.length];
  const anchor = lesson?.passages[1]?.anchor;
  if (!lesson || anchor === undefined) return [];
  return [{ study_id: studyId, lesson_id: lesson.id, anchor, seen_at: (completed.at(-1)?.at ?? begunAt).toISOString() }];
}

/** The times at which somebody sits down to learn: on working days, spread evenly from the first day of a way to its last. */
class Sittings {
  readonly #days: CalendarDate[];
  #index = 0;
  /** The end of what has been done so far. */
  latest = new Date(0);

  constructor(
    private readonly sample: Sample,
    { way, notBefore }: StudyWish,
    count: number,
    private readonly chance: Chance,
  ) {
    const first = sample.daysAgo(way.from);
    const span = daysBetween(first, sample.daysAgo(way.to));
    this.#days = Array.from({ length: count }, (_, index) => {
      const day = workdayUpTo(addDays(first, count === 1 ? 0 : Math.round((index * span) / (count - 1))));
      return day < notBefore ? notBefore : day;
    });
  }

  /** The beginning of the next sitting, never before the last one has ended. */
  next(): Date {
    const fallback = dateIn(this.sample.timeZone, this.latest);
    const day = this.#days[this.#index] ?? fallback;
    this.#index += 1;
    const planned = this.sample.clock(day, firstMinute + this.chance.below(learningMinutes));
    const earliest = this.latest.getTime() + 10 * 60_000;
    return this.spend(new Date(Math.max(planned.getTime(), earliest)), 0);
  }

  /** Lets so many seconds pass from this instant. */
  spend(from: Date, seconds: number): Date {
    this.latest = new Date(from.getTime() + seconds * 1000);
    return this.latest;
  }
}
