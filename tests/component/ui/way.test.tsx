import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ContinueCard } from '~/ui/continue-card';
import { ExamBar } from '~/ui/exam';
import { initialsOf } from '~/ui/initials';
import { Contents } from '~/ui/lesson';
import { LinkProvider } from '~/ui/link';
import { Masthead, MastheadPerson } from '~/ui/masthead';

test('the bookmark names where one is and shows which step is now', () => {
  render(
    <ContinueCard
      where="You are here: lesson 2 of 2"
      title="Hold"
      action={<a href="/lesson">Continue lesson 2</a>}
      steps={[
        { name: 'Lesson 1', state: 'done' },
        { name: 'Lesson 2', state: 'now' },
        { name: 'Quiz', state: 'todo' },
      ]}
    />,
  );
  const card = within(screen.getByRole('region', { name: 'Hold' }));
  expect(card.getByText('1 of 3 steps done.')).toBeInTheDocument();
  expect(card.getByRole('listitem', { current: 'step' })).toHaveTextContent('Lesson 2');
});

test('the contents of a module say which lesson is open', () => {
  render(
    <Contents
      title="Phone etiquette"
      items={[
        { href: '/1', title: 'The greeting', note: 'Done', state: 'done' },
        { href: '/2', title: 'Hold', note: 'You are here', state: 'now' },
      ]}
    />,
  );
  const contents = within(screen.getByRole('navigation', { name: 'Phone etiquette' }));
  expect(contents.getByRole('link', { current: 'page' })).toHaveAccessibleName('HoldYou are here');
});

test('the keyboard meets the skip link first, and the current tab says so', () => {
  render(
    <Masthead
      brandHref="/"
      tabs={[
        { href: '/learn', label: 'Learn', current: true },
        { href: '/catalog', label: 'Catalog' },
      ]}
      end={<MastheadPerson href="/account" name="Aiyana Begay" initials="AB" />}
    />,
  );
  const [first] = screen.getAllByRole('link');
  expect(first).toHaveAccessibleName('Skip to the content');
  expect(screen.getByRole('link', { current: 'page' })).toHaveAccessibleName('Learn');
  expect(screen.getByRole('link', { name: 'Your account, Aiyana Begay' })).toHaveAttribute('href', '/account');
});

test('every question of the progress bar says whether it is answered', () => {
  render(
    <ExamBar
      answered="1 of 3 answered"
      items={[
        { href: '#q1', number: 1, state: 'answered' },
        { href: '#q2', number: 2, state: 'here' },
        { href: '#q3', number: 3, state: 'open' },
      ]}
    />,
  );
  const names = within(screen.getByRole('navigation', { name: 'Questions' }))
    .getAllByRole('link')
    .map((link) => link.getAttribute('aria-label'));
  expect(names).toEqual(['Question 1, answered', 'Question 2, you are here', 'Question 3, not answered']);
});

test('an application puts its own link behind every link of the design', () => {
  render(
    <LinkProvider value={({ href, children }) => <a href={`/base${href}`}>{children}</a>}>
      <Masthead brandHref="/" tabs={[{ href: '/learn', label: 'Learn' }]} />
    </LinkProvider>,
  );
  expect(screen.getByRole('link', { name: 'Learn' })).toHaveAttribute('href', '/base/learn');
});

test.each([
  ['Maximiliane Oluwaseun von Hohenstein-Adebayo', 'MH'],
  ['Ørsted', 'Ø'],
  ['  ', ''],
])('the initials of “%s” are “%s”', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
