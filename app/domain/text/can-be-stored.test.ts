import { expect, it } from 'vitest';
import { canBeStored } from './can-be-stored';

it('what people write can be stored, in any direction and with any picture', () => {
  for (const text of ['', 'Two\nlines\tand a tab', 'שלום', 'مرحبا', '👩‍💻 Zoë']) expect(canBeStored(text)).toBe(true);
});

it('no database keeps NUL and half characters, and no page is turned around by a text', () => {
  for (const text of ['a\0', '\uD83D', 'pay\u202Eevil', 'a\u2066b\u2069', '\u202A']) expect(canBeStored(text)).toBe(false);
});
