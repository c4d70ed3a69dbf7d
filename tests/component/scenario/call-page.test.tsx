import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { CallView } from '~/features/scenario/call-page';
import type { RunActResult } from '~/features/scenario/run-act';
import type { OpenRun } from '~/features/scenario/load-run.server';
import { anOpenRun, renderPage } from './pages';

/** Renders the call and keeps what its forms post. */
function showCall(page: OpenRun, { result, told = null }: { result?: RunActResult; told?: string | null } = {}) {
  const posts: Record<string, string>[] = [];
  renderPage(<CallView page={page} result={result} told={told} />, async ({ request }) => {
    posts.push(Object.fromEntries([...(await request.formData())].map(([name, value]) => [name, String(value)])));
    return null;
  });
  return posts;
}

const replies = () => screen.getAllByRole('button', { name: /\S/ }).filter((button) => button.getAttribute('name') === 'reply');
const tokenAt = (page: OpenRun, place: number) => page.run.now?.replies[place]?.id;

describe('a call by keyboard', () => {
  it('takes the reply of a number key, with the step that it was given at', async () => {
    const page = anOpenRun(1);
    const posts = showCall(page);
    await userEvent.keyboard('2');
    await waitFor(() => expect(posts).toEqual([{ step: '1', reply: tokenAt(page, 1) }]));
  });

  it('walks through the replies by arrow keys, round and round, and takes one by Enter', async () => {
    const page = anOpenRun(1);
    const posts = showCall(page);
    await userEvent.keyboard('{ArrowDown}');
    expect(replies()[0]).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}');
    expect(replies().at(-1)).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await waitFor(() => expect(posts).toEqual([{ step: '1', reply: tokenAt(page, 1) }]));
  });

  it('ignores numbers that no reply has, and keys that belong to the browser', async () => {
    const posts = showCall(anOpenRun(1));
    await userEvent.keyboard('9{Control>}1{/Control}x');
    expect(posts).toEqual([]);
  });
});

describe('a call', () => {
  it('rings before anybody is seen or heard', () => {
    showCall(anOpenRun(0));
    expect(screen.getByRole('region', { name: 'The caller' })).toHaveTextContent('Ringing');
    expect(screen.queryByRole('img', { name: /^Mood/ })).not.toBeInTheDocument();
    expect(screen.getByRole('group', { name: 'What do you say?' })).toBeInTheDocument();
  });

  it('says the mood as a word and a signed number, with where it was', () => {
    showCall(anOpenRun(1));
    expect(screen.getByRole('img', { name: 'Mood: Easier, +1. Before: Guarded, 0.' })).toBeInTheDocument();
    expect(screen.getByText('one step warmer')).toBeInTheDocument();
  });

  it('moves focus to the replies of a new turn and announces its line once', async () => {
    function Growing() {
      const [count, setCount] = useState(1);
      return (
        <>
          <button onClick={() => setCount(2)}>Later</button>
          <CallView page={anOpenRun(count)} result={undefined} told={null} />
        </>
      );
    }
    renderPage(<Growing />);
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    await userEvent.click(screen.getByRole('button', { name: 'Later' }));
    expect(screen.getByRole('status')).toHaveTextContent('Ines Okafor, Easier +1: Thank you for asking. I need it by Friday.');
    expect(screen.getByRole('group', { name: 'What do you say?' })).toHaveFocus();
  });

  it('that could not be saved says so, keeps its replies, and sends the same choice again', async () => {
    const page = anOpenRun(1);
    const token = tokenAt(page, 2) ?? '';
    const posts = showCall(page, { result: { kind: 'not-saved', reason: 'no-answer', reply: token } });
    expect(screen.getByRole('alert')).toHaveTextContent('Not saved');
    expect(replies()).toHaveLength(3);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(posts).toEqual([{ step: '1', again: token }]));
  });

  it('with a clock offers to turn it off, and says how long there is', () => {
    showCall(anOpenRun(0, { clock: { seconds: 12, left: 12, pace: 'as-written' } }));
    expect(screen.getByText('12 of 12 seconds left')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Turn the clock off' })).toHaveAttribute('value', 'none');
  });

  it('whose time is over offers no reply any more, only to hear how it goes on', () => {
    showCall(anOpenRun(0, { clock: { seconds: 12, left: 0, pace: 'as-written' } }));
    expect(replies()).toHaveLength(0);
    expect(screen.getByRole('button', { name: 'Hear how it goes on' })).toHaveAttribute('value', 'time-out');
  });

  it('that the clock decided tells so', () => {
    showCall(anOpenRun(1), { told: 'time-out' });
    expect(screen.getByText(/so the clock chose/)).toBeInTheDocument();
  });
});
