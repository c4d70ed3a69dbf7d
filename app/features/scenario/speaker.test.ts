import { describe, expect, it } from 'vitest';
import { speakerOf } from './speaker';

const cast = {
  customer: { name: 'Teodor Marin', history: [] },
  others: [
    { name: 'Bao Nguyen', role: 'colleague' },
    { name: 'Mei Zhou', role: 'customer' },
  ],
};

describe('speakerOf', () => {
  it('is the customer, whose words stay as they are', () => {
    expect(speakerOf(cast, ['I need a person who reads.'])).toEqual({
      name: 'Teodor Marin',
      isCustomer: true,
      manner: '',
      words: ['I need a person who reads.'],
    });
  });

  it('is somebody else of the cast whose name stands before the line', () => {
    expect(speakerOf(cast, ['(Bao.) Did he ', { tag: 'em', children: ['not'] }, ' fill it in?'])).toEqual({
      name: 'Bao',
      isCustomer: false,
      manner: '',
      words: ['Did he ', { tag: 'em', children: ['not'] }, ' fill it in?'],
    });
  });

  it('may come with a manner, or be called by what they are', () => {
    expect(speakerOf(cast, ['(Mrs Zhou, hardly to be heard.) Please.'])).toMatchObject({
      name: 'Mrs Zhou',
      manner: 'hardly to be heard',
      words: ['Please.'],
    });
    expect(speakerOf(cast, ['(The new customer.) So?'])).toMatchObject({ name: 'The new customer', words: ['So?'] });
  });

  it('stays the customer when nobody is called so', () => {
    expect(speakerOf(cast, ['(A pause.) Well?'])).toMatchObject({ isCustomer: true, words: ['(A pause.) Well?'] });
  });
});
