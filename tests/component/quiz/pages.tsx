import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider, type ActionFunction } from 'react-router-dom';
import { attemptId, moduleId } from '~/domain/ids';
import { drawQuiz } from '~/domain/quiz/draw-quiz';
import { forLearner } from '~/domain/quiz/for-learner';
import type { AttemptActResult, ItemMark } from '~/features/quiz/attempt-act';
import type { OpenAttempt } from '~/features/quiz/load-attempt.server';
import { aQuiz } from '~tests/builders/quiz';

export const quiz = aQuiz();
export const drawn = drawQuiz(quiz, { seed: 'a seed of the tests', earlier: [] });

/** An attempt with one question of each kind, nothing answered yet. */
export function anOpenAttempt(own: Partial<OpenAttempt> = {}): OpenAttempt {
  const items = forLearner(quiz, drawn).map((item) => ({ item, fields: {}, mark: aMark({ number: item.number }) }));
  return {
    kind: 'in-progress',
    attemptId: attemptId.parse('attempt-1'),
    module: { id: moduleId.parse('phone'), title: 'Phone etiquette' },
    number: 2,
    maxAttempts: 3,
    maxPoints: 60,
    passPoints: 48,
    clock: null,
    items,
    ...own,
  };
}

export function aMark(own: Partial<ItemMark> & { number: number }): ItemMark {
  return { progress: 'open', knownSave: '', savedClock: null, ...own };
}

export function savedMark(number: number, progress: ItemMark['progress'] = 'answered'): AttemptActResult {
  return { kind: 'saved', items: [aMark({ number, progress, savedClock: '09:41', knownSave: '2026-11-22T08:41:00.000Z' })] };
}

/** The page in a router whose action is the test's. */
export function renderPage(page: ReactNode, action: ActionFunction = () => null) {
  const router = createMemoryRouter([{ path: '*', element: page, action, shouldRevalidate: () => false }]);
  return render(<RouterProvider router={router} future={{ v7_startTransition: true }} />);
}
