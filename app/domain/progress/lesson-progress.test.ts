import { describe, expect, it } from 'vitest';
import { interactionId, type InteractionId } from '../ids';
import { lessonProgress } from './lesson-progress';

const check = { id: interactionId.parse('first-words'), kind: 'check', required: true } as const;
const ticks = { id: interactionId.parse('desk-ready'), kind: 'checklist', required: true } as const;
const note = { id: interactionId.parse('my-note'), kind: 'reflection', required: false } as const;
const lesson = { interactions: [check, note, ticks] };
const done = (...ids: InteractionId[]) => new Set(ids);

describe('lessonProgress', () => {
  it('keeps a lesson open until everything required in it is done, and names what is open in the order of the page', () => {
    expect(lessonProgress(lesson, done(), false)).toEqual({ kind: 'interactions-open', open: [check, ticks] });
    expect(lessonProgress(lesson, done(check.id), false)).toEqual({ kind: 'interactions-open', open: [ticks] });
  });

  it('lets the learner finish once everything required is done, whatever is left of the optional', () => {
    expect(lessonProgress(lesson, done(check.id, ticks.id), false)).toEqual({ kind: 'may-finish' });
  });

  it('does not count an interaction of another lesson', () => {
    expect(lessonProgress({ interactions: [check] }, done(ticks.id), false).kind).toBe('interactions-open');
  });

  it('never completes a lesson by itself, even one that requires nothing', () => {
    expect(lessonProgress({ interactions: [] }, done(), false)).toEqual({ kind: 'may-finish' });
  });

  it('keeps a completed lesson completed', () => {
    expect(lessonProgress(lesson, done(), true)).toEqual({ kind: 'completed' });
  });
});
