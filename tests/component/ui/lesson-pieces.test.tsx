import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { CertificateFace } from '~/ui/certificate-face';
import { Checklist } from '~/ui/checklist';
import { Compare } from '~/ui/compare';
import { Dialogue } from '~/ui/dialogue';
import { LiveMessage } from '~/ui/notice';
import { Reveal } from '~/ui/reveal';

test('a field note has the number of the line that it is about', () => {
  render(
    <Dialogue
      title="Call 1"
      lines={[
        { stage: 'Third ring.' },
        { who: 'Tomasz', voice: 'us', says: 'One moment.', note: 'She was not asked.' },
        { who: 'Ms Farouk', voice: 'them', says: 'Hello?', note: 'She wonders.' },
      ]}
    />,
  );
  const [lines, notes] = within(screen.getByRole('figure')).getAllByRole('list');
  const rows = (list: HTMLElement | undefined) =>
    within(list!)
      .getAllByRole('listitem')
      .map((row) => row.textContent);
  expect(rows(lines)).toEqual(['Stage directionThird ring.', 'TomaszOne moment.note 1', 'Ms FaroukHello?note 2']);
  expect(rows(notes)).toEqual(['note 1She was not asked.', 'note 2She wonders.']);
});

test('weak and strong are said in words', () => {
  render(<Compare weak={{ says: 'One moment.', effect: 'She waits.' }} strong={{ says: 'May I?', effect: 'She chooses.' }} />);
  expect(screen.getByRole('figure')).toHaveTextContent(/Weak.*One moment.*Strong.*May I/);
});

test('what is folded away opens by its question', async () => {
  render(
    <Reveal summary="What if the caller says no?">
      <p>Look it up together.</p>
    </Reveal>,
  );
  expect(screen.getByText('Look it up together.')).not.toBeVisible();
  await userEvent.click(screen.getByText('What if the caller says no?'));
  expect(screen.getByText('Look it up together.')).toBeVisible();
});

test('a tick in a checklist is reported with its item', async () => {
  const onTick = vi.fn();
  render(<Checklist title="This week" name="week" items={[{ id: 'time', text: 'I gave a time.' }]} onTick={onTick} />);
  await userEvent.click(within(screen.getByRole('group', { name: 'This week' })).getByRole('checkbox', { name: 'I gave a time.' }));
  expect(onTick).toHaveBeenCalledWith('time', true);
});

test('a live message is in the page before it has something to say', () => {
  const { rerender } = render(<LiveMessage />);
  const message = screen.getByRole('status');
  expect(message).toBeEmptyDOMElement();
  rerender(<LiveMessage>Saved 09:41</LiveMessage>);
  expect(message).toHaveTextContent('Saved 09:41');
});

test('the kind of a certificate is the heading of its page, and its address stands there in full', () => {
  render(
    <CertificateFace
      company="Harbor & Pine"
      kind="Certificate of training"
      name="Aiyana Begay"
      statement="has shown the knowledge"
      title="Phone etiquette"
      facts={[{ term: 'Earned on', value: '23 Nov 2026' }]}
      checkLine="Anyone can check this certificate:"
      code="K7QM-4TXW-9R2D"
      checkAddress="training.example/verify/K7QM-4TXW-9R2D"
      checkHref="/verify/K7QM-4TXW-9R2D"
    />,
  );
  expect(screen.getByRole('article', { name: 'Certificate of training' })).toHaveTextContent('Aiyana Begay');
  expect(screen.getByRole('heading', { level: 1, name: 'Certificate of training' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'training.example/verify/K7QM-4TXW-9R2D' })).toHaveAttribute('href', '/verify/K7QM-4TXW-9R2D');
});
