import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealDrawing } from '~/ui/art/seal';
import { certificatePdf } from './certificate-pdf.server';
import type { CertificateFaceFacts } from './load-certificate.server';
import { qrDrawing } from './qr-drawing.server';

const checkUrl = 'https://training.example/verify/K7QM4-TXW9R-2D8HV-0NB3C';

function aFace(own: Partial<CertificateFaceFacts> = {}): CertificateFaceFacts {
  return {
    company: 'Harbor & Pine',
    kind: 'Certificate of training',
    name: 'Nguyễn Thị Phương Thảo',
    statement: 'has shown the knowledge and the judgement that Harbor & Pine asks for in',
    title: 'Phone etiquette',
    facts: ['Earned on', 'Valid until', 'Certificate', 'Quiz', 'Lessons', 'Edition'].map((term) => ({ term, value: '12 Nov 2026' })),
    code: 'K7QM4-TXW9R-2D8HV-0NB3C',
    checkUrl,
    checkAddress: checkUrl.slice('https://'.length),
    qr: qrDrawing(checkUrl),
    ...own,
  };
}

/** The file as text: its objects are readable, only the drawing and the fonts are compressed. */
async function print(own: Partial<CertificateFaceFacts> = {}, paper: 'a4' | 'letter' = 'a4'): Promise<string> {
  const madeAt = new Date('2026-11-12T10:00:00Z');
  return Buffer.from(await certificatePdf({ face: aFace(own), paper, seal: sealDrawing, employeeNumber: '00417', madeAt })).toString(
    'latin1',
  );
}

const actualText = (file: string) =>
  [...file.matchAll(/\/ActualText \(\xFE\xFF((?:\\.|[^\\)])*)\)/gs)].map(([, bytes]) => fromUtf16(bytes ?? ''));

function fromUtf16(escaped: string): string {
  const bytes = Buffer.from(
    escaped
      .replace(/\\([()\\])/g, '$1')
      .replace(/\\r/g, '\r')
      .replace(/\\n/g, '\n'),
    'latin1',
  );
  return bytes.swap16().toString('utf16le');
}

describe('certificatePdf', () => {
  it('is one page of the paper that was asked for', async () => {
    const [a4, letter] = [await print(), await print({}, 'letter')];
    expect(a4).toMatch(/^%PDF-1\.7/);
    expect(a4.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(a4).toContain('/MediaBox [0 0 595.28 841.89]');
    expect(letter.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(letter).toContain('/MediaBox [0 0 612 792]');
  });

  it('tells screen readers its language, title, heading, drawing and link', async () => {
    const file = await print();
    expect(file).toContain('/Lang (en)');
    expect(file).toContain('/Marked true');
    expect(file).toContain('/DisplayDocTitle true');
    expect(file).toContain('pdfuaid:part');
    expect(file).toContain('/S /H1');
    expect(file).toMatch(/\/S \/Figure[\s\S]*?\/Alt \(QR code of the address/);
    expect(file).toContain('/S /Link');
    expect(file).toContain(`/URI (${checkUrl})`);
  });

  it('carries its fonts, so that it looks the same everywhere', async () => {
    const file = await print();
    expect(file.match(/\/FontFile2/g)).toHaveLength(3);
    expect(file).not.toContain('/Helvetica');
  });

  it('is the same file every time', async () => {
    expect(await print()).toBe(await print());
  });

  it('draws names with accents of Europe and Vietnam whole', async () => {
    expect(actualText(await print({ name: 'Đặng Łukasz Škvořecký-Ğündoğdu Ștefănescu Ærøskøbing' }))).toEqual([]);
  });

  it('keeps a name in a script that the fonts lack where readers and copying find it', async () => {
    expect(actualText(await print({ name: '王小明' }))).toEqual(['王小明, employee 00417']);
  });

  it('leaves out a picture in a name, and keeps the name', async () => {
    expect(actualText(await print({ name: 'Dana 😀 Okafor' }))).toEqual(['Dana 😀 Okafor']);
  });

  it('stays on one page whatever stands in it', async () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
    );
    await fc.assert(
      fc.asyncProperty(anyText, anyText, anyText, async (name, title, value) => {
        const file = await print({ name, title, company: value, facts: Array.from({ length: 6 }, () => ({ term: 'Edition', value })) });
        expect(file.match(/\/Type \/Page\b/g)).toHaveLength(1);
      }),
      { numRuns: 8 },
    );
  }, 30_000);
});
