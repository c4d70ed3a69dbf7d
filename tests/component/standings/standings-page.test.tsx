import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { employeeId, moduleId } from '~/domain/ids';
import { noCounts } from '~/domain/team/compliance';
import { StandingsPage } from '~/features/standings/standings-page';
import { renderPage } from '../account/page';

type Loaded = Parameters<typeof StandingsPage>[0]['page'];

function line(id: string, module: string, standing: Loaded['lines'][number]['standing']): Loaded['lines'][number] {
  return {
    ...{ employeeId: employeeId.parse(id), employeeNumber: id, employeeName: `Person ${id}`, employeeEmail: null },
    ...{ department: 'Sales', location: 'Kiel', jobRole: 'Advisor', managerName: null, dueOn: null, expiresOn: null },
    ...{ moduleId: moduleId.parse(module), moduleTitle: module, standing, waived: null, fact: null },
  };
}

const page = (lines: Loaded['lines']): Loaded => ({
  ...{ filter: {}, lines, total: lines.length, counts: noCounts, next: null, isFirst: true },
  choices: { departments: [], locations: [], jobRoles: [], modules: [] },
});

test('people with something open are chosen by their rows and nudged, each once, and nobody themselves', async () => {
  const lines = [line('a', 'phone', 'late'), line('a', 'care', 'assigned'), line('b', 'phone', 'certified'), line('me', 'phone', 'late')];
  renderPage(<StandingsPage page={page(lines)} readerId="me" />);
  const boxes = screen.getAllByRole('checkbox');
  expect(boxes.map((box) => box.getAttribute('aria-label'))).toEqual(['Choose Person a, phone', 'Choose Person a, care']);
  for (const box of boxes) await userEvent.click(box);
  const nudge = screen.getByRole('button', { name: 'Nudge 1 person' });
  expect((nudge as HTMLButtonElement).form).toHaveAttribute('action', '/team/nudge');
  expect(nudge).toHaveAttribute('name', 'redirectTo');
});

test('nothing is offered where nobody has anything open', () => {
  renderPage(<StandingsPage page={page([line('b', 'phone', 'certified')])} readerId="me" />);
  expect(screen.queryByRole('button', { name: /Nudge/ })).not.toBeInTheDocument();
});
