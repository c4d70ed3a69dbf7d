import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AccountPage } from '~/features/account/account-page';
import { renderPage } from './page';

const person = { name: 'Ada Quay', email: 'ada@harbor-pine.test', jobRole: 'Advisor', department: 'Contact centre' };
const session = { id: 's1', device: 'Firefox on Windows', address: '203.0.113.7', started: 'Sun 22 Nov, 10:00', ends: 'Sun 29 Nov, 10:00' };
const here = { ...session, isCurrent: true };
const there = { ...session, id: 's2', device: 'Chrome on Android', isCurrent: false };

const sent = (button: HTMLElement) => Object.fromEntries(new FormData((button as HTMLButtonElement).form ?? undefined));

const mails = [{ kind: 'due-soon' as const, wanted: true }];

describe('the account page', () => {
  it('names the device behind each button that ends a session, and offers none for the one in use', () => {
    renderPage(<AccountPage mails={mails} person={person} sessions={[here, there]} refused={undefined} />);
    const list = screen.getByRole('region', { name: 'Where you are signed in' });
    const buttons = within(list).getAllByRole('button');
    expect(buttons).toHaveLength(1);
    expect(buttons[0]).toHaveAccessibleName('Sign out there: Chrome on Android, since Sun 22 Nov, 10:00');
    expect(sent(buttons[0] as HTMLElement)).toEqual({ intent: 'end-session', sessionId: 's2' });
  });

  it('ends all the others by one button where there are several', () => {
    renderPage(<AccountPage mails={mails} person={person} sessions={[here, there, { ...there, id: 's3' }]} refused={undefined} />);
    expect(sent(screen.getByRole('button', { name: 'Sign out of the 2 others' }))).toEqual({ intent: 'end-other-sessions' });
  });

  it('asks for the present password and twice for the new one', () => {
    renderPage(<AccountPage mails={mails} person={person} sessions={[here]} refused={undefined} />);
    const names = ['Password that you have now', 'New password', 'New password, once more'];
    expect(names.map((name) => screen.getByLabelText(name).getAttribute('autocomplete'))).toEqual([
      'current-password',
      'new-password',
      'new-password',
    ]);
  });

  it('says what was refused instead of what was done before', () => {
    const notice = { title: 'Your new password is in force', text: 'You are signed in here.' };
    const refused = { problem: 'Your password is not changed.', fieldErrors: { password: 'Too short.' }, typed: {} };
    renderPage(<AccountPage mails={mails} person={person} sessions={[here]} notice={notice} refused={refused} />);
    expect(screen.queryByText('Your new password is in force')).not.toBeInTheDocument();
    expect(screen.getByLabelText('New password')).toBeInvalid();
  });
});
