import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { WhatChoices } from '~/features/assignment/who-and-what';

const thing = (id: string, title: string) => ({ id, title, detail: 'about 2 hours' });

it('offers courses before single modules, and what was chosen is ticked', () => {
  const page = {
    courses: [thing('essentials', 'Course: Service essentials')],
    modules: [thing('phone', 'On the phone'), thing('i-care', 'I CARE')],
    typed: { courses: [], modules: ['i-care'] },
  };
  render(<WhatChoices page={page} />);
  const boxes = screen.getAllByRole('checkbox') as HTMLInputElement[];
  expect(boxes.map((box) => box.value)).toEqual(['essentials', 'phone', 'i-care']);
  expect(boxes.filter((box) => box.checked).map((box) => box.value)).toEqual(['i-care']);
});
