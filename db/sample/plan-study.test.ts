import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '~/domain/calendar/calendar';
import type { EmployeeId } from '~/domain/ids';
import { aLesson, aModule, aPool, aQuiz } from '~tests/builders/quiz';
import type { SamplePerson } from './plan-people';
import { planStudy } from './plan-study';
import type { StudyWish } from './planned';
import { createSample } from './sample';
import { read, took } from './story';

const now = new Date('2026-11-24T09:15:00Z');
const sample = createSample({ seed: 'test', now, timeZone: 'Europe/Berlin', courses: [], modules: [], earlier: [], scorecards: [] });
const module = (quiz = {}) =>
  aModule({ lessons: [1, 2, 3, 4].map((number) => aLesson({ number })), quiz: aQuiz({ pool: aPool({ greet: 8, listen: 8 }), ...quiz }) });

const person: SamplePerson = {
  id: 'dana' as EmployeeId,
  number: '0000417',
  name: 'Dana Okafor',
  email: null,
  department: 'Contact centre',
  location: 'Northern contact centre',
  jobRole: 'Contact associate',
  manager: null,
  hiredOn: '2026-01-05' as CalendarDate,
  endedOn: null,
  path: 'not-assigned',
};

const plan = (wish: Partial<StudyWish>) =>
  planStudy(sample, { person, module: module(), number: 1, way: took(20, 10, 'passed'), notBefore: person.hiredOn, until: now, ...wish });

describe('planStudy', () => {
  it('waits out the cool-down, however close together the way would have the attempts', () => {
    const attempts = plan({ module: module({ coolDownHours: 60 }), way: took(12, 12, 'failed', 'failed', 'passed') })?.attempts ?? [];
    const hours = attempts
      .slice(1)
      .map(
        ({ attempt }, index) => (Date.parse(attempt.started_at) - Date.parse(attempts[index]?.submission?.submitted_at ?? '')) / 3_600_000,
      );
    expect(hours).toHaveLength(2);
    for (const wait of hours) expect(wait).toBeGreaterThanOrEqual(60);
  });

  it('makes no more attempts than the quiz allows', () => {
    expect(plan({ module: module({ maxAttempts: 2 }), way: took(30, 10, 'failed', 'failed', 'failed') })?.attempts).toHaveLength(2);
  });

  it('leaves the quiz alone while a lesson is open', () => {
    const planned = plan({ way: { ...took(20, 10, 'passed'), lessons: 3 } });
    expect(planned?.completions).toHaveLength(3);
    expect(planned?.attempts).toEqual([]);
  });

  it('stops where the history ends, with the rest still to do', () => {
    const until = new Date('2026-11-12T22:59:00Z');
    const planned = plan({ way: took(20, 5, 'failed', 'passed'), until });
    const instants = [
      ...(planned?.completions ?? []).map((one) => one.completed_at),
      ...(planned?.attempts ?? []).flatMap(({ answers }) => answers.map((one) => one.saved_at)),
    ];
    expect(instants.length).toBeGreaterThan(0);
    expect(instants.every((instant) => instant <= until.toISOString())).toBe(true);
    expect(planned?.attempts.some(({ submission }) => submission?.passed === 1)).toBe(false);
  });

  it('is nothing when it would begin after the end', () => {
    expect(plan({ way: read(3, 2, 1), until: new Date('2026-11-12T22:59:00Z') })).toBeUndefined();
  });

  it('begins on the first day at work at the earliest', () => {
    const planned = plan({ way: took(400, 380, 'passed') });
    expect(planned && planned.study.begun_at >= '2026-01-05T07:40:00.000Z').toBe(true);
  });

  it('leaves an open attempt without submission and with some answers saved', () => {
    const [open] = plan({ way: took(5, 1, 'open') })?.attempts ?? [];
    expect(open?.submission).toBeUndefined();
    expect(open?.answers.length).toBeGreaterThan(0);
    expect(open?.answers.length).toBeLessThan(16);
  });
});
