import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCertification } from '~tests/builders/certification';
import { pdfFileName } from './pdf-file-name';

const nameFor = (name: string, title = 'Phone etiquette') =>
  pdfFileName(aCertification({ number: 'SW-2026-000123', holder: { name }, title }));
const decoded = (header: string) => decodeURIComponent(header.split("filename*=UTF-8''")[1] ?? '');

describe('pdfFileName', () => {
  it('has a plain name for every browser and the whole one for those that can', () => {
    expect(nameFor('Zoë Nguyễn')).toBe(
      `filename="SW-2026-000123.pdf"; filename*=UTF-8''SW-2026-000123%2C%20Zo%C3%AB%20Nguy%E1%BB%85n%2C%20Phone%20etiquette.pdf`,
    );
  });

  it('keeps path characters, line breaks and invisible characters out', () => {
    expect(decoded(nameFor('../..\r\nSet-Cookie: a=b\u202E', 'a/b:c*"d"'))).toBe('SW-2026-000123, Set-Cookie a=b, a b c d.pdf');
  });

  it('is one header line of plain characters, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 300 }), (name, title) => {
        const header = nameFor(name, title);
        expect(header).toMatch(/^filename="SW-2026-000123\.pdf"; filename\*=UTF-8''[\w%.~!-]+\.pdf$/);
        expect(decoded(header)).not.toMatch(/[\p{Cc}/\\]/u);
      }),
    );
  });
});
