import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aModule } from '~tests/builders/quiz';
import { aScenario } from '~tests/builders/scenario';
import type { Lesson, Module } from '../content/module';
import { interactionId, lessonId, scenarioId, scorecardId, type InteractionId, type LessonId } from '../ids';
import { moduleProgress, quizMinutes, type ModuleDone } from './module-progress';

type Way = Pick<Module, 'lessons' | 'quiz' | 'scenarios'>;

/** A module by the minutes and the number of required interactions of its lessons. */
function aWay(lessons: readonly { minutes: number; required: number }[], quiz: Partial<Module['quiz']> = {}): Way {
  return {
    lessons: lessons.map(({ minutes, required }, index) => aLesson(index + 1, minutes, required)),
    quiz: { itemsPerAttempt: 10, passPercent: 80, maxAttempts: 3, coolDownHours: 0, timeLimitMinutes: null, pool: [], ...quiz },
    scenarios: [],
  };
}

function aLesson(number: number, minutes: number, required: number): Lesson {
  const interactions = Array.from({ length: required }, (_, index) => interaction(number, index + 1));
  return {
    id: lesson(number),
    number,
    title: `Lesson ${number}`,
    minutes,
    summary: '',
    objectives: [],
    sources: [],
    body: [],
    interactions: interactions.map((id) => ({ id, kind: 'check', required: true })),
    checks: { secret: { kind: 'order', order: [], why: ['A key that no browser may see'] } },
    passages: [],
  };
}

const lesson = (number: number) => lessonId.parse(`lesson-${number}`);
const interaction = (inLesson: number, number: number) => interactionId.parse(`check-${inLesson}-${number}`);

function done(completed: readonly LessonId[] = [], quizPassed = false, interactions: [LessonId, InteractionId[]][] = []): ModuleDone {
  return {
    completedLessons: new Set(completed),
    quizPassed,
    doneInteractions: new Map(interactions.map(([id, ids]) => [id, new Set(ids)])),
  };
}

const aRequired = (id: string, required: boolean) => ({ ...aScenario(), id: scenarioId.parse(id), required });

const threeLessons = aWay([
  { minutes: 6, required: 2 },
  { minutes: 8, required: 1 },
  { minutes: 6, required: 0 },
]);

describe('moduleProgress', () => {
  it('begins at the first lesson, with everything after it open', () => {
    const progress = moduleProgress(threeLessons, done());
    expect(progress.steps.map((step) => step.state)).toEqual(['now', 'open', 'open', 'open']);
    expect(progress).toMatchObject({ percent: 0, minutesLeft: 30, begun: false, complete: false, next: { kind: 'lesson', number: 1 } });
  });

  it('goes on at the first lesson that is not complete, even when a later one is', () => {
    const progress = moduleProgress(threeLessons, done([lesson(1), lesson(3)]));
    expect(progress.steps.map((step) => step.state)).toEqual(['done', 'now', 'done', 'open']);
    expect(progress.next).toMatchObject({ kind: 'lesson', lessonId: lesson(2) });
  });

  it('goes on at the quiz when every lesson is complete', () => {
    const progress = moduleProgress(threeLessons, done([lesson(1), lesson(2), lesson(3)]));
    expect(progress).toMatchObject({ next: { kind: 'quiz', minutes: 10 }, percent: 66, minutesLeft: 10, complete: false });
  });

  it('is complete when every lesson is complete and the quiz is passed, and then there is no next step', () => {
    const progress = moduleProgress(threeLessons, done([lesson(1), lesson(2), lesson(3)], true));
    expect(progress).toMatchObject({ next: undefined, percent: 100, minutesLeft: 0, complete: true });
  });

  it('is not complete by a passed quiz alone', () => {
    expect(moduleProgress(threeLessons, done([lesson(1)], true))).toMatchObject({ complete: false, next: { number: 2 } });
  });

  it('moves with every required interaction within a lesson', () => {
    const progress = moduleProgress(threeLessons, done([], false, [[lesson(1), [interaction(1, 1)]]]));
    expect(progress).toMatchObject({ percent: 6, minutesLeft: 28, begun: true });
    expect(progress.steps[0]).toMatchObject({ state: 'now', minutes: 6, minutesLeft: 4 });
  });

  it('asks for each required scenario after the quiz, and for no other', () => {
    const way = { ...threeLessons, scenarios: [aRequired('first', true), aRequired('extra', false), aRequired('second', true)] };
    const everything = done([lesson(1), lesson(2), lesson(3)], true);
    const begun = moduleProgress(way, everything);
    expect(begun.steps.slice(4)).toMatchObject([
      { kind: 'scenario', scenarioId: 'first', title: 'Call: The parcel', state: 'now', minutes: 5 },
      { kind: 'scenario', scenarioId: 'second', state: 'open' },
    ]);
    expect(begun).toMatchObject({ complete: false, percent: 75, minutesLeft: 10 });
    const passed = (...ids: string[]) => new Set(ids.map((id) => scenarioId.parse(id)));
    expect(moduleProgress(way, { ...everything, passedScenarios: passed('first', 'extra') })).toMatchObject({
      complete: false,
      next: { scenarioId: 'second' },
    });
    expect(moduleProgress(way, { ...everything, passedScenarios: passed('first', 'second') })).toMatchObject({
      complete: true,
      percent: 100,
    });
  });

  it('hands on no secret of a scenario', () => {
    const progress = moduleProgress({ ...threeLessons, scenarios: [aRequired('first', true)] }, done());
    expect(Object.keys(progress.steps[4] ?? {}).sort()).toEqual(['kind', 'minutes', 'minutesLeft', 'scenarioId', 'state', 'title']);
  });

  it('hands on no keys of a lesson', () => {
    expect(JSON.stringify(moduleProgress(threeLessons, done()))).not.toContain('A key that no browser may see');
  });

  it('expects a minute for a quiz item, but never more than the time limit', () => {
    expect(quizMinutes({ itemsPerAttempt: 12, timeLimitMinutes: null })).toBe(12);
    expect(quizMinutes({ itemsPerAttempt: 12, timeLimitMinutes: 8 })).toBe(8);
  });
});

/** A module and the order in which somebody does its things, one after the other, in any order at all. */
const aJourney = fc
  .array(fc.record({ minutes: fc.integer({ min: 1, max: 30 }), required: fc.integer({ min: 0, max: 5 }) }), { minLength: 1, maxLength: 8 })
  .chain((lessons) => {
    const things = lessons.flatMap(({ required }, index) => [
      ...Array.from({ length: required }, (_, at) => `interaction ${index + 1} ${at + 1}`),
      `lesson ${index + 1}`,
    ]);
    return fc.record({
      way: fc.constant(aWay(lessons)),
      order: fc.shuffledSubarray([...things, 'quiz'], { minLength: things.length + 1 }),
    });
  });

function doneAfter(things: readonly string[]): ModuleDone {
  const state = { completedLessons: new Set<LessonId>(), doneInteractions: new Map<LessonId, Set<InteractionId>>(), quizPassed: false };
  for (const thing of things) {
    const [kind, first, second] = thing.split(' ');
    if (kind === 'quiz') state.quizPassed = true;
    if (kind === 'lesson') state.completedLessons.add(lesson(Number(first)));
    if (kind !== 'interaction') continue;
    const id = lesson(Number(first));
    state.doneInteractions.set(id, new Set([...(state.doneInteractions.get(id) ?? []), interaction(Number(first), Number(second))]));
  }
  return state;
}

describe('a module that asks for observations', () => {
  const asking = aModule({ observations: { scorecardId: scorecardId.parse('phone-call'), count: 2, withinDays: 30 } });
  const allElse = { completedLessons: new Set(asking.lessons.map(({ id }) => id)), doneInteractions: new Map(), quizPassed: true };

  it('is not complete without them, however many there are', () => {
    expect(moduleProgress(asking, allElse)).toMatchObject({ complete: false, next: { kind: 'observations', minutesLeft: 20 } });
    const half = moduleProgress(asking, { ...allElse, observations: { counted: 1, fulfilled: false } });
    expect(half.next).toMatchObject({ kind: 'observations', minutesLeft: 10 });
    // Two that count, but not within the days asked for.
    expect(moduleProgress(asking, { ...allElse, observations: { counted: 2, fulfilled: false } })).toMatchObject({ complete: false });
  });

  it('is complete once they are made', () => {
    expect(moduleProgress(asking, { ...allElse, observations: { counted: 2, fulfilled: true } })).toMatchObject({
      complete: true,
      percent: 100,
    });
  });
});

describe('progress through any module in any order', () => {
  const along = ({ way, order }: { way: Way; order: readonly string[] }) =>
    [...order.keys(), order.length].map((count) => moduleProgress(way, doneAfter(order.slice(0, count))));

  it('never goes back, and the minutes left never grow', () => {
    fc.assert(
      fc.property(aJourney, (journey) => {
        along(journey).reduce((before, after) => {
          expect(after.percent).toBeGreaterThanOrEqual(before.percent);
          expect(after.minutesLeft).toBeLessThanOrEqual(before.minutesLeft);
          return after;
        });
      }),
    );
  });

  it('is a whole number from 0, and 100 exactly when it is complete', () => {
    fc.assert(
      fc.property(aJourney, (journey) => {
        for (const progress of along(journey)) {
          expect(Number.isInteger(progress.percent)).toBe(true);
          expect(progress.percent === 100).toBe(progress.complete);
        }
        expect(along(journey).at(-1)?.complete).toBe(true);
      }),
    );
  });

  it('has one step to go on with until it is complete', () => {
    fc.assert(
      fc.property(aJourney, (journey) => {
        for (const progress of along(journey)) {
          expect(progress.steps.filter((step) => step.state === 'now')).toHaveLength(progress.complete ? 0 : 1);
          expect(progress.next?.state).toBe(progress.complete ? undefined : 'now');
        }
      }),
    );
  });
});
