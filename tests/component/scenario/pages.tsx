import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider, type ActionFunction } from 'react-router-dom';
import { moduleId, runId } from '~/domain/ids';
import type { Choice } from '~/domain/scenario/engine';
import { briefingForLearner, runForLearner } from '~/domain/scenario/for-learner';
import type { OpenRun } from '~/features/scenario/load-run.server';
import { aScenario, rightChoices } from '~tests/builders/scenario';

const names = { me: 'Dana', company: 'Harbor & Pine' };
const scenario = aScenario();

/** The page of a run of the small scenario after so many right choices. */
export function anOpenRun(count: number, own: Partial<OpenRun> = {}): OpenRun {
  const choices: readonly Choice[] = rightChoices.slice(0, count);
  const { title, channel, customer, others, briefing } = briefingForLearner(scenario, names);
  return {
    kind: 'under-way',
    runId: runId.parse('run-1'),
    number: 1,
    module: { id: moduleId.parse('phone'), title: 'Phone etiquette' },
    scenarioId: scenario.id,
    ...{ title, channel, customer, others, briefing },
    run: runForLearner(scenario, choices, { seed: 'a seed of the tests', pace: 'none', names }),
    moodBefore: count === 0 ? null : 0,
    moodAtStart: 0,
    times: Array.from({ length: count + 1 }, () => '09:41'),
    talkSeconds: 134,
    clock: null,
    ...own,
  };
}

/** The page in a router whose action is the test's. */
export function renderPage(page: ReactNode, action: ActionFunction = () => null) {
  const router = createMemoryRouter([{ path: '*', element: page, action, shouldRevalidate: () => false }]);
  return render(<RouterProvider router={router} future={{ v7_startTransition: true }} />);
}
