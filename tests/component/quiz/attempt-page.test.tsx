import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AttemptActResult } from '~/features/quiz/attempt-act';
import { AttemptView } from '~/features/quiz/attempt-page';
import { anOpenAttempt, renderPage, savedMark } from './pages';

const question = (kind: string) => screen.getByRole('group', { name: new RegExp(`^Question of ${kind}`) });
const numberOf = (kind: string) => anOpenAttempt().items.findIndex(({ item }) => item.ask[0] === `Question of ${kind}`) + 1;

/** A server that keeps what it is sent and answers when the test says so. */
function aServer(...answers: AttemptActResult[]) {
  const received: string[] = [];
  const waiting: (() => void)[] = [];
  const action = async ({ request }: { request: Request }) => {
    const form = await request.formData();
    received.push([...form].map(([name, value]) => `${name}=${String(value)}`).join('&'));
    await new Promise<void>((answer) => waiting.push(answer));
    return answers[received.length - 1] ?? savedMark(Number(form.get('item')));
  };
  const answer = () => act(async () => waiting.shift()?.());
  return { received, action, answer };
}

/** Whether the browser closes the page without asking. */
const mayLeave = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

async function show(server = aServer(), page = anOpenAttempt()) {
  renderPage(<AttemptView page={page} step={null} />, server.action);
  return { server, user: userEvent.setup() };
}

describe('an open attempt', () => {
  it('shows every question as a group of its own, with what kind of answer it wants', async () => {
    await show();
    expect(screen.getAllByText(/^\d of 5\. .*, 12 points$/)).toHaveLength(5);
    expect(within(question('single')).getAllByRole('radio')).toHaveLength(4);
    expect(within(question('several')).getAllByRole('checkbox')).toHaveLength(5);
    expect(within(question('match')).getAllByRole('combobox')).toHaveLength(4);
    expect(within(question('best-and-worst')).getAllByRole('radio', { name: /^Best: / })).toHaveLength(4);
    expect(within(question('order')).getAllByRole('button', { name: /^Move/ })).toHaveLength(8);
  });

  it('saves a choice at once, that question alone, and says when', async () => {
    const { server, user } = await show();
    await user.click(screen.getByRole('radio', { name: 'Text of ring' }));
    expect(server.received).toEqual([
      expect.stringMatching(
        new RegExp(`^intent=save&enhanced=1&item=${numberOf('single')}&q${numberOf('single')}-known=&q${numberOf('single')}=o\\d$`),
      ),
    ]);
    expect(screen.getByText('Saving …')).toBeInTheDocument();
    await server.answer();
    expect(await screen.findByText('Saved 09:41')).toBeInTheDocument();
    expect(screen.getByText('1 of 5 answered')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: `Question ${numberOf('single')}, answered` })).toBeInTheDocument();
  });

  it('sends a change during a save after it, so that the last choice is the last to arrive', async () => {
    const { server, user } = await show();
    const options = within(question('single')).getAllByRole('radio');
    for (const option of options) await user.click(option);
    expect(server.received).toHaveLength(1);
    await server.answer();
    await waitFor(() => expect(server.received).toHaveLength(2));
    expect(server.received.at(-1)).toMatch(/=o4$/);
    await server.answer();
    expect(await screen.findByText('Saved 09:41')).toBeInTheDocument();
    expect(server.received).toHaveLength(2);
  });

  it('says “not saved” when no server answers, keeps the choice, and sends it again by itself and when asked', async () => {
    const { server, user } = await show(aServer({ kind: 'not-saved', reason: 'no-answer' }));
    await user.click(screen.getByRole('radio', { name: 'Text of ring' }));
    await server.answer();
    expect(
      await screen.findByText(/^Your choice is still here, but the server did not answer\. It is sent again by itself/),
    ).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: 'Text of ring' })).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Try to save again' }));
    expect(screen.getByText('Not saved.')).toBeInTheDocument();
    await server.answer();
    expect(await screen.findByText('Saved 09:41')).toBeInTheDocument();
    expect(screen.getByText(`Question ${numberOf('single')} is saved.`)).toBeInTheDocument();
    expect(screen.queryByText('Not saved.')).not.toBeInTheDocument();
    expect(server.received[1]).toBe(server.received[0]);
  });

  it('sends the last choice by itself as soon as the browser is online again, one question after the other', async () => {
    const lost = { kind: 'not-saved', reason: 'no-answer' } as const;
    const { server, user } = await show(aServer(lost, lost));
    const options = within(question('single')).getAllByRole('radio');
    await user.click(options[0]!);
    await server.answer();
    await user.click(screen.getByRole('radio', { name: 'Best: Text of offer' }));
    await server.answer();
    expect(await screen.findAllByText('Not saved.')).toHaveLength(2);
    expect(mayLeave()).toBe(false);
    act(() => void window.dispatchEvent(new Event('online')));
    await waitFor(() => expect(server.received).toHaveLength(3));
    await server.answer();
    await waitFor(() => expect(server.received).toHaveLength(4));
    await server.answer();
    expect(await screen.findAllByText('Saved 09:41')).toHaveLength(2);
    expect(new Set(server.received).size).toBe(2);
    expect(mayLeave()).toBe(true);
  });

  it('tells whoever was signed out meanwhile, without leaving the page', async () => {
    const { server, user } = await show(aServer({ kind: 'not-saved', reason: 'signed-out' }));
    await user.click(screen.getByRole('radio', { name: 'Text of ring' }));
    await server.answer();
    expect(await screen.findByText(/you were signed out/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in');
  });

  it('shows a stale tab what was answered elsewhere, and lets the learner choose once more', async () => {
    const number = numberOf('single');
    const [item] = (savedMark(number) as Extract<AttemptActResult, { kind: 'saved' }>).items;
    const elsewhere = { kind: 'saved', items: [{ ...item!, elsewhere: { [`q${number}`]: ['o2'] } }] } as const;
    const { server, user } = await show(aServer(elsewhere));
    const options = within(question('single')).getAllByRole('radio');
    await user.click(options[0]!);
    await server.answer();
    expect(await screen.findByText('You answered this at 09:41 in another tab or on another device.')).toBeInTheDocument();
    expect(options[1]).toBeChecked();
    await user.click(options[0]!);
    await waitFor(() => expect(server.received).toHaveLength(2));
    expect(server.received[1]).toContain(`q${number}-known=${item!.knownSave}&q${number}=o1`);
    await server.answer();
    await waitFor(() => expect(screen.queryByText(/You answered this/)).not.toBeInTheDocument());
    expect(options[0]).toBeChecked();
  });

  it('takes its own answer whose receipt was lost for its own, so that the last choice wins', async () => {
    const number = numberOf('single');
    const [item] = (savedMark(number) as Extract<AttemptActResult, { kind: 'saved' }>).items;
    const lost = { kind: 'not-saved', reason: 'no-answer' } as const;
    const own = { kind: 'saved', items: [{ ...item!, elsewhere: { [`q${number}`]: ['o1'] } }] } as const;
    const { server, user } = await show(aServer(lost, own));
    const options = within(question('single')).getAllByRole('radio');
    await user.click(options[0]!);
    await server.answer();
    await user.click(options[2]!);
    await waitFor(() => expect(server.received).toHaveLength(2));
    await server.answer();
    await waitFor(() => expect(server.received).toHaveLength(3));
    expect(server.received[2]).toContain(`q${number}-known=${item!.knownSave}&q${number}=o3`);
    await server.answer();
    expect(options[2]).toBeChecked();
  });

  it('tells a stale tab kindly that the attempt was handed in elsewhere', async () => {
    const { server, user } = await show(aServer({ kind: 'refused', reason: 'already-submitted', problem: 'It was handed in before.' }));
    await user.click(screen.getByRole('radio', { name: 'Text of ring' }));
    await server.answer();
    expect(await screen.findByRole('alert')).toHaveTextContent('It was handed in before.');
  });

  it('moves the steps of an order by buttons, says where they are, and saves the order', async () => {
    const { server, user } = await show();
    const [first] = within(question('order')).getAllByRole('listitem');
    const text = first?.textContent?.replace('1', '') ?? '';
    await user.click(screen.getByRole('button', { name: `Move “${text}” down` }));
    expect(within(question('order')).getByRole('status')).toHaveTextContent(`“${text}” is now number 2 of 4.`);
    const name = `q${numberOf('order')}`;
    expect(server.received[0]).toContain(`${name}=o2&${name}=o1&${name}=o3&${name}=o4`);
  });

  it('keeps best and worst apart, and says that one of them is still missing', async () => {
    const { server, user } = await show(aServer(savedMark(numberOf('best-and-worst'), 'partly')));
    await user.click(screen.getByRole('radio', { name: 'Best: Text of offer' }));
    await server.answer();
    expect(await screen.findByText('Saved 09:41, not complete yet')).toBeInTheDocument();
    expect(screen.getByText('0 of 5 answered')).toBeInTheDocument();
  });

  it('holds in one form what a page without JavaScript posts: every item, and when it was saved', () => {
    const { container } = renderPage(<AttemptView page={anOpenAttempt()} step={null} />);
    const form = container.querySelector('form');
    const data = new FormData(form ?? undefined);
    expect(form?.method).toBe('post');
    expect(data.getAll('item')).toEqual(['1', '2', '3', '4', '5']);
    expect(data.get('q1-known')).toBe('');
    expect(data.getAll(`q${numberOf('order')}`)).toEqual(['o1', 'o2', 'o3', 'o4']);
  });
});

describe('before handing in', () => {
  it('a page names what is open and repeats it on the button', async () => {
    const page = anOpenAttempt();
    const items = page.items.map((answered) =>
      answered.item.number === 2 ? answered : { ...answered, mark: { ...answered.mark, progress: 'answered' as const } },
    );
    renderPage(<AttemptView page={{ ...page, items }} step="hand-in" />);
    expect(screen.getByRole('heading', { level: 1, name: '1 question of 5 is still open' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Question 2' })).toHaveAttribute('href', '/attempts/attempt-1#q2');
    expect(screen.getByRole('button', { name: 'Hand in with 1 open' })).toHaveAttribute('value', 'submit');
    expect(screen.getByRole('link', { name: 'Go on answering' })).toHaveAttribute('href', '/attempts/attempt-1');
  });

  it('a whole answer is handed in by its number', () => {
    const page = anOpenAttempt();
    const items = page.items.map((answered) => ({ ...answered, mark: { ...answered.mark, progress: 'answered' as const } }));
    renderPage(<AttemptView page={{ ...page, items }} step="hand-in" />);
    expect(screen.getByRole('button', { name: 'Hand in 5 answers' })).toBeInTheDocument();
  });
});

describe('the clock of an attempt', () => {
  afterEach(() => void vi.useRealTimers());

  it('counts down for the eye, and speaks at five minutes and at one', async () => {
    vi.useFakeTimers();
    renderPage(<AttemptView page={anOpenAttempt({ clock: { secondsLeft: 522, endsAt: '10:05' } })} step={null} />);
    const said = () =>
      screen
        .getAllByRole('status')
        .map((region) => region.textContent)
        .join('');
    const pass = (seconds: number) => act(async () => void (await vi.advanceTimersByTimeAsync(seconds * 1000)));
    expect(screen.getByText('8:42 left')).toBeInTheDocument();
    await pass(221);
    expect(said()).toBe('');
    await pass(1);
    expect(screen.getByText('5:00 left')).toBeInTheDocument();
    expect(said()).toBe('Five minutes are left.');
    await pass(240);
    expect(said()).toBe('One minute is left.');
    await pass(60);
    expect(screen.getByText('The time is over')).toBeInTheDocument();
  });

  it('says nothing about five minutes to somebody who comes back with three left', async () => {
    vi.useFakeTimers();
    renderPage(<AttemptView page={anOpenAttempt({ clock: { secondsLeft: 180, endsAt: '10:05' } })} step={null} />);
    await act(async () => void (await vi.advanceTimersByTimeAsync(60_000)));
    expect(screen.queryByText('Five minutes are left.')).not.toBeInTheDocument();
  });
});
