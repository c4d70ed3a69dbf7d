import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { BestWorstTable } from '~/ui/best-worst-table';
import { AnsweredCheck, Check, OptionList } from '~/ui/check';
import { MatchList } from '~/ui/match-list';

const options = [
  { id: 'stop', text: 'Stop and listen.' },
  { id: 'finish', text: 'Finish the greeting.' },
];

test('a question names the group of its options, with its hint', () => {
  render(
    <Check head="1 of 10" ask="What do you do?" hint="Choose one.">
      <OptionList kind="one" name="q1" items={options} chosen={['stop']} />
    </Check>,
  );
  const group = screen.getByRole('group', { name: 'What do you do? Choose one.' });
  expect(within(group).getByRole('radio', { name: 'Stop and listen.' })).toBeChecked();
  expect(within(group).getByRole('radio', { name: 'Finish the greeting.' })).not.toBeChecked();
});

test('every choice is reported, and so is taking it back', async () => {
  const onChoose = vi.fn();
  render(<OptionList kind="several" name="q2" items={options} onChoose={onChoose} />);
  const box = screen.getByRole('checkbox', { name: 'Stop and listen.' });
  await userEvent.click(box);
  await userEvent.click(box);
  expect(onChoose.mock.calls).toEqual([
    ['stop', true],
    ['stop', false],
  ]);
});

test('after answering, every option shows its reason, and the answer its verdict', () => {
  render(
    <AnsweredCheck
      head="1 of 10"
      ask="What do you do?"
      answers={[
        { id: 'stop', text: 'Stop and listen.', outcome: 'good', verdict: 'The strongest answer', why: 'They began.' },
        { id: 'finish', text: 'Finish the greeting.', outcome: 'risk', verdict: 'Your answer. Not this one.', why: 'It talks over them.' },
      ]}
    />,
  );
  const [strong, weak] = within(screen.getByRole('region', { name: 'What do you do?' })).getAllByRole('listitem');
  expect(strong).toHaveTextContent('Stop and listen.The strongest answerThey began.');
  expect(weak).toHaveTextContent('Your answer. Not this one.It talks over them.');
});

test('rows that were put in order keep their numbers after answering, and say which stand right', () => {
  render(
    <AnsweredCheck
      head="Check"
      ask="In which order?"
      ordered
      answers={[
        { id: 'greet', text: 'Greet.', outcome: 'good', verdict: 'In its place' },
        { id: 'ask', text: 'Ask.', verdict: 'Not here yet' },
      ]}
    />,
  );
  const rows = screen.getAllByRole('listitem').map((row) => row.textContent);
  expect(rows).toEqual(['1Greet.In its place', '2Ask.Not here yet']);
});

test('each line of a match has a select of its own name, and starts with what was chosen before', async () => {
  const onChoose = vi.fn();
  render(
    <MatchList
      rows={[
        { name: 'q4:a', text: '“So when exactly?”', chosen: 'time' },
        { name: 'q4:b', text: '“Who is your manager?”' },
      ]}
      choices={[
        { value: 'time', label: 'A promise with a time' },
        { value: 'decide', label: 'Someone who may decide' },
      ]}
      onChoose={onChoose}
    />,
  );
  expect(screen.getByRole('combobox', { name: '“So when exactly?”' })).toHaveDisplayValue('A promise with a time');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '“Who is your manager?”' }), 'Someone who may decide');
  expect(onChoose).toHaveBeenCalledWith('q4:b', 'decide');
});

test('replies too long for a select are listed with the letters that the select shows', () => {
  const reply = '“Then you will not tell it again. I have the notes from both calls here.”';
  render(<MatchList rows={[{ name: 'q4:a', text: '“The third time!”' }]} choices={[{ value: 'load', label: reply }]} />);
  expect(screen.getByRole('listitem')).toHaveTextContent(`A${reply}`);
  expect(screen.getByRole('option', { name: `A. ${reply}` })).toBeInTheDocument();
});

test('every box of best and worst says which of the two it is, and of what', async () => {
  const onChoose = vi.fn();
  render(
    <BestWorstTable
      rowLabel="Reply"
      bestName="q5:best"
      worstName="q5:worst"
      items={[
        { id: 'ours', text: '“That is ours.”' },
        { id: 'absent', text: '“I was not here.”' },
      ]}
      best="ours"
      onChoose={onChoose}
    />,
  );
  expect(screen.getByRole('radio', { name: 'Best: “That is ours.”' })).toBeChecked();
  await userEvent.click(screen.getByRole('radio', { name: 'Worst: “I was not here.”' }));
  expect(onChoose).toHaveBeenCalledWith('q5:worst', 'absent');
});
