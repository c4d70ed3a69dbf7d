import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '~/domain/calendar/calendar';
import { employeeId } from '~/domain/ids';
import { AddEmployeePage } from '~/features/people/add-employee-page';
import { EmployeePage } from '~/features/people/employee-page';
import type { Asking, LoadedEmployee } from '~/features/people/employee-shown';
import { EmployeesPage } from '~/features/people/employees-page';
import { renderPage } from './page';

const nothing = { canInvite: false, canClose: false, canOpen: false, canEnd: true, canGrant: false, canErase: false, seesTraining: true };
const choices = { departments: [], locations: [], roles: [] };

function anEmployeePage(overrides: Partial<LoadedEmployee> = {}): LoadedEmployee {
  return {
    id: employeeId.parse('e1'),
    number: '00417',
    name: 'Ada Quay',
    jobRole: 'Advisor',
    department: 'Contact centre',
    fields: {
      ...{ name: 'Ada Quay', email: 'ada@harbor-pine.test', department: 'Contact centre', location: 'Kiel' },
      ...{ jobRole: 'Advisor', managerNumber: '00001', hiredOn: '2024-03-01' },
    },
    manager: { id: employeeId.parse('boss'), name: 'Bo Reed' },
    roles: [],
    state: 'employed',
    lastDay: null,
    today: '2026-11-22' as CalendarDate,
    isErased: false,
    reports: 3,
    account: { kind: 'none' },
    acts: { ...nothing, canInvite: true },
    choices,
    standings: null,
    history: [],
    ...overrides,
  };
}

const asked: Asking = { closing: false, lastDay: null, lastDayProblem: null };
const show = (page: LoadedEmployee, asking: Asking = asked, rest: Partial<Parameters<typeof EmployeePage>[0]> = {}) =>
  renderPage(<EmployeePage page={page} asking={asking} outcome={undefined} problem={undefined} {...rest} />);
const sent = (button: HTMLElement) => Object.fromEntries(new FormData((button as HTMLButtonElement).form ?? undefined));

describe('the form of an employee', () => {
  it('offers the departments, locations and job roles that there are', () => {
    show(anEmployeePage({ choices: { departments: ['Contact centre', 'Sales'], locations: ['Kiel'], roles: ['Advisor'] } }));
    const offered = (name: string) =>
      [...((screen.getByRole('combobox', { name }) as HTMLInputElement).list?.options ?? [])].map(({ value }) => value);
    expect(['Department', 'Location', 'Job role'].map(offered)).toEqual([['Contact centre', 'Sales'], ['Kiel'], ['Advisor']]);
    expect(screen.getByRole('textbox', { name: 'Name' })).toBeVisible();
  });
});

describe('the page of an employee', () => {
  it('says whether they can sign in, and offers what may be done', () => {
    show(anEmployeePage());
    expect(screen.getByText('Not invited yet')).toBeVisible();
    expect(sent(screen.getByRole('button', { name: 'Invite' }))).toEqual({ intent: 'invite' });
    expect(screen.getByRole('link', { name: '3 people report to them' })).toHaveAttribute('href', '/hr/employees?manager=00417');
  });

  it('shows the link of an invitation that was just made', () => {
    const outcome = { kind: 'invited' as const, name: 'Ada Quay', email: 'ada@x.test', url: 'http://localhost:3000/invitations/abc' };
    show(anEmployeePage(), asked, { outcome });
    expect(screen.getByRole('status')).toHaveTextContent('http://localhost:3000/invitations/abc');
  });

  it('asks before it closes an account, and says what that does', () => {
    const open = anEmployeePage({ account: { kind: 'open' }, acts: { ...nothing, canClose: true } });
    show(open, { ...asked, closing: true });
    const asking = screen.getByRole('region', { name: 'Close the account of Ada Quay?' });
    expect(asking).toHaveTextContent('signed out everywhere');
    expect(sent(within(asking).getByRole('button', { name: 'Close the account' }))).toEqual({ intent: 'disable' });
    expect(within(asking).getByRole('link', { name: 'Leave it open' })).toBeVisible();
  });

  it('asks before somebody leaves, and names who reports to them', () => {
    show(anEmployeePage(), { ...asked, lastDay: { date: '2026-11-30', words: '30 Nov 2026', isPast: false } });
    const asking = screen.getByRole('region', { name: 'Ada Quay leaves on 30 Nov 2026?' });
    expect(asking).toHaveTextContent('3 people report to them');
    expect(sent(within(asking).getByRole('button', { name: 'Set this last day' }))).toEqual({ intent: 'end', lastDay: '2026-11-30' });
  });

  it('keeps what was typed beside why it was not taken', () => {
    const typed = { name: 'Ada Q.', managerNumber: '00417' };
    const problem = {
      intent: 'change' as const,
      problem: 'Nothing was saved yet.',
      fieldErrors: { managerNumber: 'Nobody reports to themselves.' },
      typed,
    };
    show(anEmployeePage(), asked, { problem });
    expect(screen.getByLabelText('Name')).toHaveValue('Ada Q.');
    expect(screen.getByLabelText(/Manager’s employee number/)).toHaveAccessibleDescription(/Nobody reports to themselves/);
    expect(screen.getByRole('region', { name: 'Nothing was saved yet.' })).toHaveFocus();
  });

  it('offers erasing only where it is allowed, and no form for whoever was erased', () => {
    show(anEmployeePage({ isErased: true, name: 'Erased person', acts: { ...nothing, canEnd: false } }));
    expect(screen.queryByRole('link', { name: 'Erase this person' })).not.toBeInTheDocument();
    expect(screen.queryByLabelText('Name')).not.toBeInTheDocument();
  });
});

it('the list of people says what to try when nobody matches', () => {
  const counts = { employed: 0, away: 0, left: 0 };
  const page = { filter: { q: 'ada' }, people: [], total: 0, counts, choices, next: null, isFirst: true };
  renderPage(<EmployeesPage page={page} />);
  expect(screen.getByText(/Nobody matches/)).toBeVisible();
});

describe('the form for a new person', () => {
  it('offers roles to administrators only', () => {
    renderPage(<AddEmployeePage choices={choices} mayGrantRoles={false} refused={undefined} />);
    expect(screen.queryByRole('group', { name: /Granted roles/ })).not.toBeInTheDocument();
  });

  it('loses nothing that was typed or ticked', () => {
    const typed = { number: '00417', name: 'Ada Quay', email: 'ada@', department: 'Shop floor', hiredOn: '2026-11-02', managerNumber: '9' };
    const fieldErrors = { email: 'The work email is not complete.', managerNumber: 'Nobody has this employee number.' };
    renderPage(
      <AddEmployeePage
        choices={choices}
        mayGrantRoles
        refused={{ problem: 'Nobody is added yet.', fieldErrors, typed, roles: ['admin'] }}
      />,
    );
    expect(screen.getByLabelText('Name')).toHaveValue('Ada Quay');
    expect(screen.getByLabelText('Hire date')).toHaveValue('2026-11-02');
    expect(screen.getByRole('checkbox', { name: /Administrator/ })).toBeChecked();
    expect(screen.getByLabelText('Work email')).toHaveAccessibleDescription(/not complete/);
    expect(screen.getByRole('region', { name: 'Nobody is added yet.' })).toHaveFocus();
  });
});
