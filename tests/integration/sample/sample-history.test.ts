import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '~/domain/calendar/calendar';
import type { AttemptId, ItemId } from '~/domain/ids';
import { savedInteraction } from '~/domain/lesson/saved-interaction';
import { answer } from '~/domain/quiz/answer';
import { draw, drawQuiz } from '~/domain/quiz/draw-quiz';
import { gradedItem, gradeQuiz } from '~/domain/quiz/grade-quiz';
import { rightToAttempt } from '~/domain/quiz/right-to-attempt';
import type { QuizAttemptTable } from '~db/schema';
import { History, instants } from './history';
import { loadedSample, sampleTables, zone, type LoadedSample } from './loaded-sample';

describe.each(instants)('what people did until %s', (now) => {
  let sample: LoadedSample;
  let rows: LoadedSample['rows'];
  let history: History;
  beforeAll(async () => {
    sample = await loadedSample(now);
    rows = sample.rows;
    history = new History(sample);
  });
  afterAll(() => sample.close());

  it('holds nothing that has not happened yet, and nothing older than fourteen months', () => {
    const [begin, end] = [addDays(sample.today, -430), sample.deps.now().toISOString()];
    for (const table of sampleTables) {
      const times = rows[table].flatMap((row) => Object.entries(row).filter(([column]) => column.endsWith('_at') && column !== 'ends_at'));
      for (const [column, at] of times) if (at !== null) expect(at >= begin && at <= end, `${table}.${column} ${at}`).toBe(true);
    }
  });

  it('has people learn on working days in working hours, between their first day and their last', () => {
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23', weekday: 'short' });
    for (const { studyId, at } of history.acts()) {
      const parts = Object.fromEntries(clock.formatToParts(new Date(at)).map((part) => [part.type, part.value]));
      const atWork = Number(parts.hour) >= 8 && Number(parts.hour) < 18 && !['Sat', 'Sun'].includes(parts.weekday ?? '');
      if (!atWork || !history.wasEmployed(history.learnerOf(studyId), at))
        expect.fail(`${history.learnerOf(studyId).name} learned at ${at}`);
    }
  });

  it('begins a study only after it was assigned, when it was', () => {
    for (const study of rows.study) {
      const ofModule = rows.assignment.filter((one) => one.employee_id === study.employee_id && one.module_id === study.module_id);
      const own = ofModule.filter((one) => one.campaign_id === study.campaign_id);
      const asked = own.filter((one) => (study.number === 1 ? one.origin !== 'renewal' : one.origin === 'renewal'));
      if (own.length > 0)
        expect(
          asked.some((one) => one.assigned_at < study.begun_at),
          `study ${study.id}`,
        ).toBe(true);
    }
  });

  it('lets nobody into the quiz before every lesson is complete, and completes none before all that it requires is done', () => {
    for (const { id } of rows.study) {
      const completed = new Map(
        rows.lesson_completion.filter((one) => one.study_id === id).map((one) => [one.lesson_id, one.completed_at]),
      );
      const interactions = rows.interaction.filter((one) => one.study_id === id);
      const done = new Map(interactions.map((one) => [`${one.lesson_id} ${one.interaction_id}`, one.saved_at]));
      for (const lesson of history.moduleOf(id).lessons) {
        const at = completed.get(lesson.id);
        for (const attempt of history.attemptsOf(id)) expect(at !== undefined && at <= attempt.started_at).toBe(true);
        for (const { id: interactionId } of lesson.interactions.filter((one) => one.required)) {
          const savedAt = done.get(`${lesson.id} ${interactionId}`);
          expect(at === undefined || (savedAt !== undefined && savedAt <= at), `${lesson.id} ${interactionId}`).toBe(true);
        }
      }
    }
  });

  it('starts each attempt only when the rules of the quiz allow it, and none beside an open one', () => {
    for (const { id } of rows.study) {
      const attempts = history.attemptsOf(id);
      attempts.forEach((attempt, index) => {
        const earlier = attempts.slice(0, index).map((one) => factsOf(one));
        const right = rightToAttempt(history.moduleOf(id).quiz, { earlier, lessonsLeft: 0, now: new Date(attempt.started_at) });
        expect(right).toEqual({ kind: 'may-attempt', number: attempt.number });
      });
    }
    const open = rows.quiz_attempt.filter(({ id }) => !history.submissionOf(id)).map((attempt) => attempt.employee_id);
    expect(open.length).toBeGreaterThan(0);
    expect(new Set(open).size).toBe(open.length);
  });

  it('draws every attempt by its seed, and scores it as the quiz does', () => {
    for (const { id } of rows.study) {
      const { quiz } = history.moduleOf(id);
      const attempts = history.attemptsOf(id);
      attempts.forEach((attempt, index) => {
        const drawn = drawOf(attempt);
        expect(drawn).toEqual(drawQuiz(quiz, { seed: attempt.seed, earlier: attempts.slice(0, index).map(drawOf) }));
        const given = rows.quiz_answer.filter((one) => one.attempt_id === attempt.id);
        const answers = new Map(given.map((one) => [one.item_id as ItemId, answer.parse(JSON.parse(one.answer))]));
        const submission = history.submissionOf(attempt.id);
        if (!submission) return expect(answers.size).toBeLessThan(drawn.length);
        const { points, maxPoints, passed, items } = gradeQuiz(quiz, drawn, answers);
        expect(submission).toMatchObject({ points, max_points: maxPoints, passed: passed ? 1 : 0 });
        expect(gradedItem.array().parse(JSON.parse(submission.graded))).toEqual(items);
      });
    }
  });

  it('keeps what was done in lessons in the form in which pages read it', () => {
    for (const interaction of rows.interaction) expect(() => savedInteraction.parse(JSON.parse(interaction.value))).not.toThrow();
  });

  const drawOf = (attempt: QuizAttemptTable) => draw.parse(JSON.parse(attempt.draw));

  function factsOf({ id, number }: QuizAttemptTable) {
    const submission = history.submissionOf(id);
    return {
      id: id as AttemptId,
      number,
      submission: submission ? { submittedAt: new Date(submission.submitted_at), passed: submission.passed === 1 } : null,
    };
  }
});
