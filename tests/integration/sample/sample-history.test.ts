import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import { certificationStatus } from '~/domain/certification/status';
import { expiryOf, renewalWindowDays } from '~/domain/certification/term';
import type { Module } from '~/domain/content/module';
import type { AttemptId, EmployeeId, ItemId } from '~/domain/ids';
import { savedInteraction } from '~/domain/lesson/saved-interaction';
import { answer } from '~/domain/quiz/answer';
import { draw, drawQuiz } from '~/domain/quiz/draw-quiz';
import { gradedItem, gradeQuiz } from '~/domain/quiz/grade-quiz';
import { rightToAttempt } from '~/domain/quiz/right-to-attempt';
import { loadLearningPlan } from '~/features/learning/learning-plan.server';
import { listCertifications } from '~db/queries/certifications';
import type { QuizAttemptTable } from '~db/schema';
import { loadedSample, sampleTables, zone, type LoadedSample } from './loaded-sample';

/** Ordinary days, a night, a weekend, the turn of a year, a leap day, and the days after the clocks change. */
const instants = [
  '2026-11-24T09:15:00Z',
  '2026-06-13T23:30:00Z',
  '2027-01-01T04:00:00Z',
  '2028-02-29T16:40:00Z',
  '2026-03-30T06:00:00Z',
  '2026-10-26T12:00:00Z',
];

describe.each(instants)('the history that ends at %s', (now) => {
  let sample: LoadedSample;
  let rows: LoadedSample['rows'];
  beforeAll(async () => {
    sample = await loadedSample(now);
    rows = sample.rows;
  });
  afterAll(() => sample.close());

  const dayOf = (instant: string): CalendarDate => dateIn(zone, new Date(instant));
  const employeeOf = (studyId: string) =>
    rows.employee.find((one) => one.id === rows.study.find((study) => study.id === studyId)?.employee_id);
  const moduleOf = (studyId: string): Module => {
    const module = sample.deps.catalog.modules.find((one) => one.id === rows.study.find((study) => study.id === studyId)?.module_id);
    if (!module) throw new Error(`No module of study ${studyId}`);
    return module;
  };
  const attemptsOf = (studyId: string): QuizAttemptTable[] =>
    rows.quiz_attempt.filter((attempt) => attempt.study_id === studyId).sort((one, other) => one.number - other.number);
  const submissionOf = (attemptId: string) => rows.quiz_submission.find((submission) => submission.attempt_id === attemptId);
  const answersOf = (attemptId: string) => rows.quiz_answer.filter((given) => given.attempt_id === attemptId);

  /** What people did themselves, and when. */
  const acts = () => [
    ...rows.study.map((study) => ({ studyId: study.id, at: study.begun_at })),
    ...rows.lesson_completion.map((completion) => ({ studyId: completion.study_id, at: completion.completed_at })),
    ...rows.interaction.map((interaction) => ({ studyId: interaction.study_id, at: interaction.saved_at })),
    ...rows.quiz_attempt.map((attempt) => ({ studyId: attempt.study_id, at: attempt.started_at })),
    ...rows.quiz_attempt.flatMap(({ id, study_id }) => answersOf(id).map((given) => ({ studyId: study_id, at: given.saved_at }))),
    ...rows.quiz_attempt.flatMap(({ id, study_id }) =>
      submissionOf(id) ? [{ studyId: study_id, at: submissionOf(id)?.submitted_at ?? '' }] : [],
    ),
  ];

  it('holds nothing that has not happened yet, and nothing older than fourteen months', () => {
    const end = sample.deps.now().toISOString();
    const begin = addDays(sample.today, -430);
    const instantsOf = (row: object) =>
      Object.entries(row).flatMap(([column, value]) =>
        column.endsWith('_at') && typeof value === 'string' && column !== 'ends_at' ? [value] : [],
      );
    for (const table of sampleTables) {
      for (const instant of rows[table].flatMap(instantsOf)) expect(instant <= end && instant >= begin, `${table}: ${instant}`).toBe(true);
    }
  });

  it('has people learn on working days in working hours, between their first day and their last', () => {
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23', weekday: 'short' });
    const wrong = acts().filter(({ studyId, at }) => {
      const employee = employeeOf(studyId);
      const parts = Object.fromEntries(clock.formatToParts(new Date(at)).map((part) => [part.type, part.value]));
      const [hour, day] = [Number(parts.hour), dayOf(at)];
      const employed = employee && day >= employee.hired_on && (employee.ended_on === null || day <= employee.ended_on);
      return !employed || hour < 8 || hour > 17 || ['Sat', 'Sun'].includes(parts.weekday ?? '');
    });
    expect(wrong).toEqual([]);
  });

  it('assigns nothing before the first day at work or after the last', () => {
    for (const assignment of rows.assignment) {
      const employee = rows.employee.find((one) => one.id === assignment.employee_id);
      const day = dayOf(assignment.assigned_at);
      expect(employee && day >= employee.hired_on && (employee.ended_on === null || day <= employee.ended_on)).toBe(true);
      const assigner = rows.employee.find((one) => one.id === assignment.assigned_by_id);
      expect(
        assignment.origin === 'person'
          ? assigner && assigner.id === employee?.manager_id && assigner.hired_on < day
          : assigner === undefined,
      ).toBe(true);
    }
  });

  it('begins a study only after it was assigned, when it was', () => {
    for (const study of rows.study) {
      const own = rows.assignment.filter((one) => one.employee_id === study.employee_id && one.module_id === study.module_id);
      const asked = own.filter((one) => (study.number === 1 ? one.origin !== 'renewal' : one.origin === 'renewal'));
      if (own.length > 0)
        expect(
          asked.some((one) => one.assigned_at < study.begun_at),
          `study ${study.id}`,
        ).toBe(true);
    }
  });

  it('lets nobody into the quiz before every lesson is complete, with all that it requires done', () => {
    for (const { id } of rows.study) {
      const completed = new Map(
        rows.lesson_completion.filter((one) => one.study_id === id).map((one) => [one.lesson_id, one.completed_at]),
      );
      const done = new Map(
        rows.interaction.filter((one) => one.study_id === id).map((one) => [`${one.lesson_id} ${one.interaction_id}`, one.saved_at]),
      );
      for (const lesson of moduleOf(id).lessons) {
        const at = completed.get(lesson.id);
        for (const attempt of attemptsOf(id)) expect(at !== undefined && at <= attempt.started_at).toBe(true);
        for (const interaction of lesson.interactions.filter((one) => one.required)) {
          expect(at === undefined || (done.get(`${lesson.id} ${interaction.id}`) ?? '9') <= at, `${lesson.id} ${interaction.id}`).toBe(
            true,
          );
        }
      }
    }
  });

  it('starts each attempt only when the rules of the quiz allow it, and none beside an open one', () => {
    for (const { id } of rows.study) {
      const attempts = attemptsOf(id);
      attempts.forEach((attempt, index) => {
        const earlier = attempts.slice(0, index).map((one) => {
          const submission = submissionOf(one.id);
          return {
            id: one.id as AttemptId,
            number: one.number,
            submission: submission ? { submittedAt: new Date(submission.submitted_at), passed: submission.passed === 1 } : null,
          };
        });
        const right = rightToAttempt(moduleOf(id).quiz, { earlier, lessonsLeft: 0, now: new Date(attempt.started_at) });
        expect(right).toEqual({ kind: 'may-attempt', number: attempt.number });
      });
    }
    const open = rows.quiz_attempt.filter(({ id }) => !submissionOf(id)).map((attempt) => attempt.employee_id);
    expect(new Set(open).size).toBe(open.length);
  });

  it('draws every attempt by its seed, and scores it as the quiz does', () => {
    for (const { id } of rows.study) {
      const { quiz } = moduleOf(id);
      const attempts = attemptsOf(id);
      attempts.forEach((attempt, index) => {
        const drawn = draw.parse(JSON.parse(attempt.draw));
        const earlier = attempts.slice(0, index).map((one) => draw.parse(JSON.parse(one.draw)));
        expect(drawn).toEqual(drawQuiz(quiz, { seed: attempt.seed, earlier }));
        const answers = new Map(answersOf(attempt.id).map((given) => [given.item_id as ItemId, answer.parse(JSON.parse(given.answer))]));
        const submission = submissionOf(attempt.id);
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

  it('certifies exactly the studies that were passed, on that day, to the day that the term gives', async () => {
    const passed = rows.study.filter(({ id }) => attemptsOf(id).some((attempt) => submissionOf(attempt.id)?.passed === 1));
    expect(rows.certification.flatMap((one) => one.study_id ?? []).sort()).toEqual(passed.map((study) => study.id).sort());
    for (const held of rows.certification.filter((one) => one.kind === 'module')) {
      const submission = attemptsOf(held.study_id ?? '')
        .map((attempt) => submissionOf(attempt.id))
        .find((one) => one?.passed === 1);
      expect(held).toMatchObject({ earned_at: submission?.submitted_at, points: submission?.points, issued_on: dayOf(held.earned_at) });
      const renewed = rows.certification.find((one) => one.id === held.renews_id);
      const term = renewed && { expiresOn: renewed.expires_on as CalendarDate, revoked: false };
      expect(held.expires_on).toBe(expiryOf(held.issued_on as CalendarDate, moduleOf(held.study_id ?? '').validityMonths, term));
    }
  });

  it('numbers the register by year in the order of earning, without a gap', () => {
    const inOrder = [...rows.certification].sort((one, other) => (one.number < other.number ? -1 : 1));
    expect(inOrder.map((one) => one.earned_at)).toEqual(inOrder.map((one) => one.earned_at).sort());
    const years = [...new Set(inOrder.map((one) => one.issued_on.slice(0, 4)))];
    for (const year of years) {
      const numbers = inOrder.filter((one) => one.number.startsWith(`SW-${year}-`)).map((one) => Number(one.number.slice(8)));
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    }
  });

  it('certifies the course on the day of its last module, with evidence that stands in the register', async () => {
    const courses = rows.certification.filter((one) => one.kind === 'course');
    expect(courses.length).toBeGreaterThanOrEqual(8);
    for (const { employee_id } of courses) {
      const held = await listCertifications(sample.db, employee_id as EmployeeId);
      for (const { evidence, earnedAt } of held) {
        if (evidence.kind !== 'course') continue;
        const modules = evidence.modules.map((module) =>
          held.find((one) => one.id === module.certificationId && one.number === module.number),
        );
        expect(modules).toHaveLength(3);
        expect(Math.max(...modules.map((module) => module?.earnedAt.getTime() ?? Infinity))).toBe(earnedAt.getTime());
      }
    }
  });

  it('assigns each certification again thirty days before its end, unless its holder has left or it was revoked', () => {
    for (const held of rows.certification.filter((one) => one.kind === 'module')) {
      const opensOn = addDays(held.expires_on as CalendarDate, -renewalWindowDays);
      const holder = rows.employee.find((one) => one.id === held.employee_id);
      const revoked = rows.certification_event.some((event) => event.certification_id === held.id);
      const due = opensOn < sample.today && (holder?.ended_on == null || holder.ended_on >= opensOn) && !revoked;
      const assigned = rows.assignment.some(
        (one) =>
          one.origin === 'renewal' &&
          one.employee_id === held.employee_id &&
          one.module_id === held.subject_id &&
          one.due_on === held.expires_on,
      );
      if (opensOn !== sample.today) expect(assigned, `${held.number} opens on ${opensOn}`).toBe(due);
    }
  });

  it('leaves nobody with two open assignments of one module', async () => {
    for (const { id } of rows.employee) {
      for (const [module, planned] of await loadLearningPlan(sample.deps, id as EmployeeId)) {
        const earned = (await listCertifications(sample.db, id as EmployeeId)).filter((one) => one.subject.id === module);
        const assigned = rows.assignment.filter((one) => one.employee_id === id && one.module_id === module);
        const open = assigned.filter(
          (one) => !earned.some((held) => held.earnedAt.toISOString() >= one.assigned_at && held.latestEvent === null),
        );
        expect(open.length, `${planned.module.title} of ${id}`).toBeLessThanOrEqual(1);
      }
    }
  });

  it('shows every status that a page has to show', async () => {
    const certifications = new Map<string, number>();
    const assignments = new Map<string, number>();
    for (const { id } of rows.employee) {
      for (const held of await listCertifications(sample.db, id as EmployeeId))
        count(certifications, certificationStatus(held, sample.today).kind);
      for (const { assignment } of (await loadLearningPlan(sample.deps, id as EmployeeId)).values())
        if (assignment) count(assignments, assignment.status.kind);
    }
    expect([...certifications.keys()].sort()).toEqual(['expired', 'expiring', 'renewed', 'revoked', 'valid']);
    expect([...assignments.keys()].sort()).toEqual(['completed', 'in-progress', 'not-started', 'overdue']);
    expect(certifications.get('revoked')).toBe(1);
    for (const kind of ['expired', 'expiring']) expect(certifications.get(kind), kind).toBeGreaterThanOrEqual(3);
    expect(assignments.get('overdue')).toBeGreaterThanOrEqual(6);
    expect(rows.quiz_submission.filter((submission) => submission.passed === 0).length).toBeGreaterThanOrEqual(15);
  });

  it('tells of every assignment, attempt and certification in the audit log, in the order in which they happened', () => {
    const told = (deed: string) =>
      rows.audit_entry
        .filter((entry) => entry.deed === deed)
        .map((entry) => entry.subject_id)
        .sort();
    expect(told('assign-module')).toEqual(rows.assignment.map((one) => one.id).sort());
    expect(told('start-attempt')).toEqual(rows.quiz_attempt.map((one) => one.id).sort());
    expect(told('submit-attempt')).toEqual(rows.quiz_submission.map((one) => one.attempt_id).sort());
    expect(told('earn-certification')).toEqual(rows.certification.map((one) => one.id).sort());
    expect(told('revoke-certification')).toEqual(rows.certification_event.map((one) => one.certification_id));
  });
});

function count(kinds: Map<string, number>, kind: string) {
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
}
