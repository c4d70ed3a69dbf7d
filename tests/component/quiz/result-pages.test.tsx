import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { attemptId, lessonId, moduleId, objectiveId } from '~/domain/ids';
import type { Answer } from '~/domain/quiz/answer';
import { gradeQuiz } from '~/domain/quiz/grade-quiz';
import { reviewAttempt } from '~/domain/quiz/review';
import type { Item } from '~/domain/quiz/quiz';
import type { AttemptReview } from '~/features/quiz/load-review.server';
import type { QuizIntro } from '~/features/quiz/load-quiz-intro.server';
import type { NextInQuiz } from '~/features/quiz/next-in-quiz.server';
import { QuizIntroView } from '~/features/quiz/quiz-intro-page';
import { ReviewView } from '~/features/quiz/review-page';
import { answersTo, rightAnswer, wrongAnswer } from '~tests/builders/quiz';
import { drawn, quiz, renderPage } from './pages';

const module = { id: moduleId.parse('phone'), title: 'Phone etiquette' };
const lessons = [{ id: lessonId.parse('lesson-1'), title: 'The first ten seconds' }];

function aReview(answering: (item: Item) => Answer, own: Partial<AttemptReview> = {}): AttemptReview {
  const { points, maxPoints, passed, items } = gradeQuiz(quiz, drawn, answersTo(quiz.pool, answering));
  const keysShown = own.keysShown ?? passed;
  return {
    kind: 'submitted',
    attemptId: attemptId.parse('attempt-1'),
    module,
    number: 1,
    maxAttempts: 3,
    passPoints: 48,
    passPercent: 80,
    submitted: 'Mon 23 Nov at 09:56',
    submittedBy: 'learner',
    objectives: [{ text: 'Greet in our words', points, maxPoints }],
    readAgain: passed ? [] : [{ lessonId: lessonId.parse('lesson-1'), title: 'The first ten seconds', minutes: 6, misses: 5 }],
    others: [],
    next: { kind: 'may-attempt', number: 2 },
    ...{ points, maxPoints, passed, keysShown },
    items: reviewAttempt(quiz, drawn, items, { showKeys: keysShown }).map((item) => ({ ...item, picked: null })),
    ...own,
  };
}

describe('the result of an attempt', () => {
  it('says “not passed yet”, how far it was, how many attempts are left, and what to read again', () => {
    renderPage(<ReviewView page={aReview(wrongAnswer)} />);
    expect(screen.getByRole('heading', { level: 1, name: 'Not passed yet, on the first attempt' })).toBeInTheDocument();
    expect(screen.getByRole('img', { name: '0 of 60 points. 48 are needed to pass.' })).toBeInTheDocument();
    expect(screen.getByText(/^2 attempts are left\./)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'See the rules and try again' })).toHaveAttribute('href', '/modules/phone/quiz');
    const again = screen.getByRole('region', { name: 'What to read again' });
    expect(within(again).getByRole('link', { name: 'The first ten seconds' })).toHaveAttribute('href', '/modules/phone/lessons/lesson-1');
  });

  it('gives the reason of what was chosen, and no other, while another attempt is left', () => {
    renderPage(<ReviewView page={aReview(wrongAnswer)} />);
    const single = screen.getByRole('region', { name: 'Question of single' });
    expect(within(single).getByText('Your answer. Not this one.')).toBeInTheDocument();
    expect(within(single).getByText('Reason of talk')).toBeInTheDocument();
    expect(within(single).queryByText('Reason of wait')).not.toBeInTheDocument();
    expect(screen.getByText(/^What was chosen stands with its reason/)).toBeInTheDocument();
  });

  it('shows the right answers beside the learner’s once no attempt is left', () => {
    renderPage(<ReviewView page={aReview(wrongAnswer, { keysShown: true, next: { kind: 'no-attempts-left', maxAttempts: 3 } })} />);
    expect(screen.getByText('This would have been it.')).toBeInTheDocument();
    expect(screen.getAllByText('You left this out. It belongs.')).toHaveLength(2);
    expect(screen.getByText('You put this in place 4.')).toBeInTheDocument();
    expect(screen.getByText(/You chose this as best\. Not this one\. It is the worst\./)).toBeInTheDocument();
    expect(screen.getByText('This one fits nowhere.')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'All 3 attempts are used' })).toBeInTheDocument();
  });

  it('leads whoever passed to the certificate, and folds away what was right', () => {
    renderPage(<ReviewView page={aReview(rightAnswer, { number: 2, next: { kind: 'certified' } })} />);
    expect(screen.getByRole('heading', { level: 1, name: 'Passed, on the second attempt' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'See your certificates' })).toHaveAttribute('href', '/certificates');
    expect(screen.getByText('Show the 5 that are right')).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: 'What to read again' })).not.toBeInTheDocument();
  });

  it('says so when the clock handed it in', () => {
    renderPage(<ReviewView page={aReview(wrongAnswer, { submittedBy: 'clock' })} told="The time is over." />);
    expect(screen.getByText(/^The time was over on Mon 23 Nov at 09:56/)).toBeInTheDocument();
    expect(screen.getByText('The time is over.')).toBeInTheDocument();
  });
});

function anIntro(next: NextInQuiz, own: Partial<QuizIntro> = {}): QuizIntro {
  const rules = { items: 12, maxPoints: 144, passPoints: 116, passPercent: 80, maxAttempts: 3, coolDownHours: 12, timeLimitMinutes: 20 };
  return { module, rules, attempts: [], picked: null, next, ...own };
}

describe('the page before a quiz', () => {
  it('gives every rule before anything starts', () => {
    renderPage(<QuizIntroView page={anIntro({ kind: 'may-attempt', number: 1 })} />);
    for (const rule of [
      '116 of 144 points (80 %)',
      '3 in all',
      'At least 12 hours',
      /^20 minutes, and the clock runs on/,
      /^12, drawn anew for each attempt, 12 points each/,
    ]) {
      expect(screen.getByText(rule)).toBeInTheDocument();
    }
    expect(screen.getByText('0 of 3 used')).toBeInTheDocument();
  });

  it('says from what the questions are picked, and that chance picks where nothing was missed', () => {
    const hold = { id: objectiveId.parse('phone-hold'), text: 'Keep a hold', moduleTitle: 'Phone etiquette', lostPercent: 50 };
    const { unmount } = renderPage(<QuizIntroView page={anIntro({ kind: 'may-attempt', number: 1 }, { picked: [hold] })} />);
    expect(screen.getByRole('heading', { name: 'Picked for you' })).toBeInTheDocument();
    expect(screen.getByText('50 % of the points missed')).toBeInTheDocument();
    unmount();
    renderPage(<QuizIntroView page={anIntro({ kind: 'may-attempt', number: 1 }, { picked: [] })} />);
    expect(screen.getByText(/chance alone picks/)).toBeInTheDocument();
  });

  it('starts an attempt by a button that names it', () => {
    renderPage(<QuizIntroView page={anIntro({ kind: 'may-attempt', number: 3 })} />);
    expect(screen.getByRole('button', { name: 'Start attempt 3 of 3' })).toBeInTheDocument();
    expect(screen.getByText(/^This is the last attempt/)).toBeInTheDocument();
  });

  it.each<[NextInQuiz, string, string]>([
    [{ kind: 'in-progress', attemptId: attemptId.parse('attempt-9'), number: 1 }, 'Go on with attempt 1', '/attempts/attempt-9'],
    [{ kind: 'cooling-down', number: 2, until: 'Mon 23 Nov at 21:56' }, 'Go to the lessons', '/modules/phone'],
    [{ kind: 'lessons-left', lessons }, 'Go on with the lessons', '/modules/phone/lessons/lesson-1'],
    [{ kind: 'no-attempts-left', maxAttempts: 3 }, 'Back to the module', '/modules/phone'],
    [{ kind: 'passed' }, 'See what is left', '/modules/phone'],
    [{ kind: 'certified' }, 'See your certificates', '/certificates'],
    [{ kind: 'revoked', on: '20 Nov 2026' }, 'See what is to be done again', '/modules/phone'],
  ])('has one thing to do for %o', (next, name, href) => {
    renderPage(<QuizIntroView page={anIntro(next)} />);
    expect(screen.getByRole('link', { name })).toHaveAttribute('href', href);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('lists earlier attempts with their scores', () => {
    const row = { id: attemptId.parse('attempt-1'), number: 1, points: 96, maxPoints: 144, passed: false, when: 'Sat 21 Nov at 10:00' };
    renderPage(<QuizIntroView page={anIntro({ kind: 'may-attempt', number: 2 }, { attempts: [row] })} problem="No attempt was started." />);
    expect(screen.getByRole('link', { name: 'Attempt 1' })).toHaveAttribute('href', '/attempts/attempt-1');
    expect(screen.getByText('Not passed yet, 96 of 144 points')).toBeInTheDocument();
    expect(screen.getByText('No attempt was started.')).toBeInTheDocument();
  });
});
