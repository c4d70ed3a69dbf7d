import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { NewPasswordPage, ClosedLinkPage } from '~/features/account/link-pages';
import { SignInPage } from '~/features/account/sign-in-page';
import { renderPage } from './page';

const page = { companyName: 'Harbor & Pine', redirectTo: '/catalog', refused: undefined, samples: null };

describe('the sign-in page', () => {
  it('tells password managers which field is which', () => {
    renderPage(<SignInPage {...page} />);
    expect(screen.getByLabelText('Work email')).toHaveAttribute('autocomplete', 'username');
    expect(screen.getByLabelText('Password')).toHaveAttribute('autocomplete', 'current-password');
  });

  it('keeps the address after a refusal, says what to do, and takes focus there', () => {
    const refused = { problem: 'This email and this password do not go together.', fieldErrors: {}, typed: { email: 'ada@x.test' } };
    renderPage(<SignInPage {...page} refused={refused} />);
    expect(screen.getByRole('region', { name: 'This email and this password do not go together.' })).toHaveFocus();
    expect(screen.getByLabelText('Work email')).toHaveValue('ada@x.test');
    expect(screen.getByLabelText('Password')).toHaveValue('');
  });

  it('empties the password after each refusal, also where the page stays in the browser', async () => {
    const refused = () => ({ problem: 'Not this one.', fieldErrors: {}, typed: { email: 'ada@x.test' } });
    const { rerenderPage } = renderPage(<SignInPage {...page} />);
    for (let round = 0; round < 2; round += 1) {
      await userEvent.type(screen.getByLabelText('Password'), 'tYpEd');
      rerenderPage(<SignInPage {...page} refused={refused()} />);
      expect(screen.getByLabelText('Password')).toHaveValue('');
      expect(screen.getByRole('region', { name: 'Not this one.' })).toHaveFocus();
    }
  });

  it('says at its field what is missing', () => {
    const fieldErrors = { password: 'Your password is missing.' };
    renderPage(<SignInPage {...page} refused={{ problem: 'One thing', fieldErrors, typed: {} }} />);
    expect(screen.getByLabelText('Password')).toHaveAccessibleDescription('Your password is missing.');
    expect(screen.getByRole('link', { name: 'Your password is missing.' })).toHaveAttribute('href', '#password');
  });

  it('posts all that it takes as a plain form', () => {
    const { container } = renderPage(<SignInPage {...page} />);
    const form = container.querySelector('form');
    expect([form?.method, new URL(form?.action ?? '').pathname]).toEqual(['post', '/sign-in']);
    expect(Object.fromEntries(new FormData(form ?? undefined))).toEqual({ email: '', password: '', redirectTo: '/catalog' });
  });

  it('offers each sample person by one button, and says that they are invented', () => {
    const people = [{ email: 'learner@sample.test', title: 'Learner', detail: 'Half-way.' }];
    renderPage(<SignInPage {...page} samples={{ people, password: 'welcome-aboard-2026' }} />);
    const offer = screen.getByRole('region', { name: 'Look around as someone' });
    expect(offer).toHaveTextContent('invented people');
    const button = within(offer).getByRole<HTMLButtonElement>('button', { name: /^Learner/ });
    expect(Object.fromEntries(new FormData(button.form ?? undefined, button))).toEqual({
      email: 'learner@sample.test',
      password: 'welcome-aboard-2026',
      redirectTo: '/catalog',
    });
  });
});

describe('the page for a new password', () => {
  it('says the rules before anything is typed, and whose password it is to the password manager', () => {
    const { container } = renderPage(
      <NewPasswordPage companyName="Harbor & Pine" title="Welcome" lead="Choose." email="ada@x.test" button="Begin" refused={undefined} />,
    );
    expect(screen.getByLabelText('New password')).toHaveAccessibleDescription(/At least 8 characters/);
    expect(screen.getByLabelText('New password')).toHaveAttribute('autocomplete', 'new-password');
    expect(container.querySelector('input[autocomplete="username"]')).toHaveValue('ada@x.test');
  });

  it.each(['used', 'expired', 'unknown'] as const)('says of a link that is %s why, and offers a way on', (kind) => {
    renderPage(<ClosedLinkPage companyName="Harbor & Pine" purpose="invitation" kind={kind} />);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/^This link/);
    expect(screen.getByRole('link', { name: 'Go to signing in' })).toHaveAttribute('href', '/sign-in');
    expect(screen.queryByLabelText('New password')).not.toBeInTheDocument();
  });
});
