import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { employeeId } from '~/domain/ids';
import { AddPersonPage } from '~/features/people/add-person-page';
import { PeoplePage, type ListedPerson } from '~/features/people/people-page';
import { renderPage } from './page';

function aPerson(overrides: Partial<ListedPerson> = {}): ListedPerson {
  return {
    id: employeeId.parse('e1'),
    number: '00417',
    name: 'Ada Quay',
    email: 'ada@harbor-pine.test',
    department: 'Contact centre',
    jobRole: 'Advisor',
    roles: [],
    account: { kind: 'none' },
    canInvite: true,
    canClose: false,
    canOpen: false,
    ...overrides,
  };
}

const pageOf = (people: ListedPerson[]) => ({ people, search: 'ada', total: people.length, page: 1, pages: 1 });
const sent = (button: HTMLElement) => Object.fromEntries(new FormData((button as HTMLButtonElement).form ?? undefined));

describe('the list of people', () => {
  it('says of each person whether they can sign in, and offers what may be done', () => {
    const closed = aPerson({ id: employeeId.parse('e2'), name: 'Bo Reed', account: { kind: 'closed' }, canInvite: false, canOpen: true });
    renderPage(<PeoplePage page={pageOf([aPerson({ roles: ['hr'] }), closed])} outcome={undefined} />);
    const ada = screen.getByRole('row', { name: /Ada Quay/ });
    expect(ada).toHaveTextContent('Not invited yet');
    expect(ada).toHaveTextContent('HR');
    expect(sent(within(ada).getByRole('button', { name: 'Invite Ada Quay' }))).toEqual({ intent: 'invite', employeeId: 'e1' });
    expect(sent(screen.getByRole('button', { name: 'Open again Bo Reed' }))).toEqual({ intent: 'enable', employeeId: 'e2' });
  });

  it('shows the link of an invitation that was just made', () => {
    const outcome = { kind: 'invited' as const, name: 'Ada Quay', email: 'ada@x.test', url: 'http://localhost:3000/invitations/abc' };
    renderPage(<PeoplePage page={pageOf([aPerson()])} outcome={outcome} />);
    expect(screen.getByRole('status')).toHaveTextContent('http://localhost:3000/invitations/abc');
  });

  it('asks before it closes an account, and says what that does', () => {
    const person = aPerson({ account: { kind: 'open' }, canInvite: false, canClose: true });
    renderPage(<PeoplePage page={{ ...pageOf([person]), closing: person }} outcome={undefined} />);
    const asking = screen.getByRole('region', { name: 'Close the account of Ada Quay?' });
    expect(asking).toHaveTextContent('signed out everywhere');
    expect(sent(within(asking).getByRole('button', { name: 'Close the account' }))).toEqual({ intent: 'disable', employeeId: 'e1' });
    expect(within(asking).getByRole('link', { name: 'Leave it open' })).toBeVisible();
  });

  it('says what to try when nobody matches', () => {
    renderPage(<PeoplePage page={pageOf([])} outcome={undefined} />);
    expect(screen.getByText(/Nobody matches/)).toBeVisible();
  });
});

describe('the form for a new person', () => {
  it('offers roles to administrators only', () => {
    renderPage(<AddPersonPage mayGrantRoles={false} refused={undefined} />);
    expect(screen.queryByRole('group', { name: /Granted roles/ })).not.toBeInTheDocument();
  });

  it('loses nothing that was typed or ticked', () => {
    const typed = { number: '00417', name: 'Ada Quay', email: 'ada@', department: 'Shop floor', hiredOn: '2026-11-02', managerNumber: '9' };
    const fieldErrors = { email: 'The work email is not complete.', managerNumber: 'Nobody has this employee number.' };
    renderPage(<AddPersonPage mayGrantRoles refused={{ problem: 'Nobody is added yet.', fieldErrors, typed, roles: ['admin'] }} />);
    expect(screen.getByLabelText('Name')).toHaveValue('Ada Quay');
    expect(screen.getByLabelText('Hire date')).toHaveValue('2026-11-02');
    expect(screen.getByRole('checkbox', { name: /Administrator/ })).toBeChecked();
    expect(screen.getByLabelText('Work email')).toHaveAccessibleDescription(/not complete/);
    expect(screen.getByRole('region', { name: 'Nobody is added yet.' })).toHaveFocus();
  });
});
