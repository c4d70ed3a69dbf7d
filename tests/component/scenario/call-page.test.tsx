import { screen, waitFor, within } from '@testing-library/react';
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

  it('on hold shows the wait against what was promised, and the mood as it was last heard', () => {
    const page = anOpenRun(1, { clock: { written: 15, seconds: 15, left: 3, pace: 'as-written' } });
    const now = page.run.now && { ...page.run.now, stage: ['She waits.'], says: [], hold: { secondsGone: 50, secondsPromised: 60 } };
    showCall({ ...page, run: { ...page.run, now } });
    expect(screen.getByRole('img', { name: 'On hold for 62 seconds, of the 60 that you promised.' })).toHaveTextContent('1:02');
    expect(screen.getByText('on hold, 2 seconds longer than you promised')).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'The caller' })).toHaveTextContent('On hold');
    expect(screen.getByText('when last heard')).toBeInTheDocument();
    expect(screen.getByRole('group', { name: 'What do you do meanwhile?' })).toBeInTheDocument();
  });

  it('lists under what you know the facts that your replies have set', () => {
    showCall(anOpenRun(2));
    const known = within(screen.getByRole('region', { name: 'The caller' }));
    expect(known.getByRole('heading', { name: 'Learned and promised so far' })).toBeInTheDocument();
    expect(known.getByText('You let her tell it.')).toBeInTheDocument();
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
    showCall(anOpenRun(0, { clock: { written: 12, seconds: 12, left: 12, pace: 'as-written' } }));
    expect(screen.getByText('12 of 12 seconds left')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Turn the clock off' })).toHaveAttribute('value', 'none');
  });

  it('whose time is over offers no reply any more, only to hear how it goes on', () => {
    showCall(anOpenRun(0, { clock: { written: 12, seconds: 12, left: 0, pace: 'as-written' } }));
    expect(replies()).toHaveLength(0);
    expect(screen.getByRole('button', { name: 'Hear how it goes on' })).toHaveAttribute('value', 'time-out');
  });

  it('that the clock decided tells so', () => {
    showCall(anOpenRun(1), { told: 'time-out' });
    expect(screen.getByText(/so the clock chose/)).toBeInTheDocument();
  });
});
