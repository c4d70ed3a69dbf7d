import { describe, expect, it } from 'vitest';
import { aModule } from '~tests/builders/quiz';
import { aScenario } from '~tests/builders/scenario';
import { lessonId, scenarioId, scorecardId, type LessonId } from '../ids';
import { moduleProgress } from './module-progress';
import { partsIn, wayThrough } from './only-what-changed';

const practice = { ...aScenario(), id: scenarioId.parse('late-call'), required: false };
const [first] = aModule().lessons;
if (!first) throw new Error('The builder has no lesson');
const second = { ...first, id: lessonId.parse('hold'), number: 2, title: 'The hold' };
const observations = { scorecardId: scorecardId.parse('phone-call'), count: 2, withinDays: 60 };
const module = aModule({ lessons: [first, second], scenarios: [practice], observations });

const doneOf = (...completed: LessonId[]) => ({
  completedLessons: new Set(completed),
  doneInteractions: new Map<never, never>(),
  quizPassed: false,
});

describe('a renewal of only what changed', () => {
  it('asks for the named lesson and nothing else, and is complete with it', () => {
    const way = wayThrough(module, { lessons: [second.id], quiz: false, scenarios: [] });
    const before = moduleProgress(way, doneOf());
    expect(before.steps).toMatchObject([{ kind: 'lesson', lessonId: 'hold', number: 2, state: 'now' }]);
    expect(before.minutesLeft).toBe(second.minutes);
    expect(moduleProgress(way, doneOf(first.id))).toMatchObject({ complete: false, percent: 0 });
    expect(moduleProgress(way, doneOf(second.id))).toMatchObject({ complete: true, percent: 100 });
  });

  it('asks for the quiz and a scenario when the author named them, also one that is otherwise for practice', () => {
    const way = wayThrough(module, { lessons: [second.id], quiz: true, scenarios: [practice.id] });
    expect(moduleProgress(way, doneOf(second.id)).steps).toMatchObject([
      { state: 'done' },
      { kind: 'quiz', state: 'now' },
      { kind: 'scenario' },
    ]);
  });

  it('is the whole module where nothing narrows it', () => {
    expect(moduleProgress(wayThrough(module, undefined), doneOf()).steps.map(({ kind }) => kind)).toEqual([
      'lesson',
      'lesson',
      'quiz',
      'observations',
    ]);
  });
});

describe('what an edition still has of the named parts', () => {
  it('leaves out a lesson that went with a later edition', () => {
    const gone = lessonId.parse('gone');
    expect(partsIn(module, { lessons: [gone, second.id], quiz: false, scenarios: [] })?.lessons).toEqual([second.id]);
    expect(partsIn(module, { lessons: [gone], quiz: false, scenarios: [] })).toBeUndefined();
    expect(partsIn(module, { lessons: [gone], quiz: true, scenarios: [] })).toEqual({ lessons: [], quiz: true, scenarios: [] });
  });
});
