import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Bars } from '~/ui/bars';
import { Mood, signed } from '~/ui/face';
import { Ring } from '~/ui/ring';
import { Ruler } from '~/ui/ruler';

test.each([
  [0, 'Not started'],
  [38, '38 percent done'],
  [100, 'All done'],
])('a ring at %i per cent says “%s”', (percent, sentence) => {
  render(<Ring percent={percent} />);
  expect(screen.getByRole('img', { name: sentence })).toHaveTextContent(`${percent}%`);
});

test('a ruler says the score, the whole and what passes', () => {
  render(<Ruler score={14} max={25} pass={20} />);
  expect(screen.getByRole('img', { name: '14 of 25 points. 20 are needed to pass.' })).toHaveTextContent('20 to pass');
});

test('a bar below its minimum says in words what is needed', () => {
  render(
    <Bars
      items={[
        { name: 'Commitment', value: 1, max: 6, min: 3 },
        { name: 'Initiative', value: 4, max: 6, min: 2 },
      ]}
    />,
  );
  const [low, enough] = screen.getAllByRole('listitem');
  expect(low).toHaveTextContent('Commitment1 of 6, 3 needed');
  expect(enough).toHaveTextContent('Initiative4 of 6');
  expect(enough).not.toHaveTextContent('needed');
});

test('mood is a word and a signed number beside its face', () => {
  const { container } = render(<Mood value={-2} />);
  expect(container).toHaveTextContent('Angry −2');
  expect([signed(0), signed(2)]).toEqual(['0', '+2']);
});
