import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Choices } from '~/ui/choices';
import { SelectField, TextArea, TextField } from '~/ui/field';

test('a field is described by its hint and by its error, and says that it is invalid', () => {
  render(<TextField name="email" label="Work email" hint="The invited one." error="This address has no ending." />);
  const field = screen.getByRole('textbox', { name: 'Work email' });
  expect(field).toHaveAccessibleDescription('The invited one. This address has no ending.');
  expect(field).toBeInvalid();
});

test('a field without hint and error describes nothing and is valid', () => {
  render(<TextField name="email" label="Work email" />);
  const field = screen.getByRole('textbox', { name: 'Work email' });
  expect(field).not.toHaveAttribute('aria-describedby');
  expect(field).toBeValid();
});

test('a refused form keeps what was typed and chosen', () => {
  render(
    <>
      <TextField name="email" label="Work email" defaultValue="aiyana@harborandpine" />
      <TextArea name="why" label="Why" defaultValue="Before you take calls alone." />
      <SelectField
        name="line"
        label="Line"
        choices={[{ value: 'north', label: 'Contact centre north' }]}
        prompt="Choose"
        defaultValue="north"
      />
    </>,
  );
  expect(screen.getByRole('textbox', { name: 'Work email' })).toHaveValue('aiyana@harborandpine');
  expect(screen.getByRole('textbox', { name: 'Why' })).toHaveValue('Before you take calls alone.');
  expect(screen.getByRole('combobox', { name: 'Line' })).toHaveDisplayValue('Contact centre north');
});

test('a choice stands under its question, is described by its error, and an error summary can lead to its first box', () => {
  render(
    <Choices
      kind="one"
      name="who"
      legend="Who"
      error="Choose who gets it."
      items={[
        { id: 'role', text: 'A whole role' },
        { id: 'line', text: 'Everyone in your line' },
      ]}
      chosen={['line']}
    />,
  );
  expect(screen.getByRole('group', { name: 'Who' })).toHaveAccessibleDescription('Choose who gets it.');
  expect(screen.getByRole('radio', { name: 'A whole role' })).toHaveAttribute('id', 'who');
  expect(screen.getByRole('radio', { name: 'Everyone in your line' })).toBeChecked();
});
