import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text';

const words = 'Zoë Wiśniewski';
const utf8 = new TextEncoder().encode(words);
const utf16 = (littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(words.length * 2 + 2));
  [0xfeff, ...words.split('').map((sign) => sign.charCodeAt(0))].forEach((unit, index) => view.setUint16(index * 2, unit, littleEndian));
  return new Uint8Array(view.buffer);
};

describe('the bytes of a file', () => {
  it.each([
    ['UTF-8', utf8],
    ['UTF-8', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8])],
    ['UTF-16', utf16(true)],
    ['UTF-16', utf16(false)],
  ])('are read as %s', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: words, encoding });
  });

  it('that are no UTF-8 are read as Windows-1252', () => {
    const bytes = new Uint8Array([0x5a, 0x6f, 0xeb, 0x20, 0x93, 0x80, 0x94]);
    expect(decodeText(bytes)).toEqual({ text: 'Zoë “€”', encoding: 'Windows-1252' });
  });

  it('without a meaning stay visible as such', () => {
    expect(decodeText(new Uint8Array([0x41, 0, 0x42])).text).toBe('A\uFFFDB');
  });
});
