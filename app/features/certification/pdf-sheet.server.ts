import fs from 'node:fs';
import path from 'node:path';

/** Lengths are points, 72 to an inch, from the upper left corner. */
export interface Sheet {
  doc: PDFKit.PDFDocument;
  /** The element of the structure tree to which everything that is read belongs. */
  root: PDFKit.PDFStructureElement;
  /** Where content may stand, inside frame and padding. */
  left: number;
  top: number;
  width: number;
  bottom: number;
}

export type Paper = 'a4' | 'letter';
export type Face = 'reading' | 'working' | 'working-strong';

export const ink = { text: '#17211c', soft: '#435047', action: '#0b4c66', them: '#76264f', rule: '#93a081' };

const millimetre = 72 / 25.4;
const frameInset = 16 * millimetre;
const padding = 16 * millimetre;

const fontFiles: Record<Face, string> = {
  reading: 'bitter-semibold',
  working: 'radio-canada-regular',
  'working-strong': 'radio-canada-semibold',
};

// The types of pdfkit do not know this subset yet: it marks the file as PDF/UA in its metadata.
const accessible: object = { subset: 'PDF/UA' };

/** One page with its fonts, language and structure tree, so that screen readers read it in order (PDF/UA). */
export async function newSheet(paper: Paper, about: { title: string; author: string; madeAt: Date }): Promise<Sheet> {
  // Read with the first certificate: it would be a fifth of what the start reads.
  const { default: PDFDocument } = await import('pdfkit');
  const doc = new PDFDocument({
    size: paper === 'a4' ? 'A4' : 'LETTER',
    margin: 0,
    pdfVersion: '1.7',
    ...accessible,
    tagged: true,
    lang: 'en',
    displayTitle: true,
    info: {
      Title: about.title,
      Author: about.author,
      Creator: 'Servewell',
      Producer: 'Servewell',
      CreationDate: about.madeAt,
      ModDate: about.madeAt,
    },
  });
  for (const [face, file] of Object.entries(fontFiles)) doc.registerFont(face, fontBytes(file));
  const root = doc.struct('Document');
  doc.addStructure(root);
  const edge = frameInset + padding;
  return { doc, root, left: edge, top: edge, width: doc.page.width - 2 * edge, bottom: doc.page.height - edge };
}

/** Draws what is there for the eye alone: screen readers pass it over. */
export function drawArtifact({ doc }: Sheet, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
}

export function drawFrame(sheet: Sheet): void {
  drawArtifact(sheet, () => {
    for (const inset of [frameInset, frameInset + 2.6]) {
      const { doc } = sheet;
      doc.lineWidth(1).strokeColor(ink.text);
      doc.rect(inset, inset, doc.page.width - 2 * inset, doc.page.height - 2 * inset).stroke();
    }
  });
}

/** Closes the document and collects its bytes. */
export async function finishSheet({ doc, root }: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  root.end();
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  await new Promise((resolve, reject) => {
    doc.on('end', resolve);
    doc.on('error', reject);
    doc.end();
  });
  return new Uint8Array(Buffer.concat(chunks));
}

/** A text as far as a face can draw it. */
export interface Printable {
  text: string;
  /** Nothing of it was lost. */
  whole: boolean;
  /** No letter, accent or figure of it was lost. */
  legible: boolean;
}

/** The text composed, without invisible and control characters, and a blank in place of what the fonts lack. */
export function printable({ doc }: Sheet, face: Face, text: string): Printable {
  const clean = text.toWellFormed().normalize('NFC').replace(/\p{C}/gu, '');
  doc.font(face);
  const lost = [...clean].filter((character) => !hasGlyph(doc, character));
  const drawn = [...clean].map((character) => (lost.includes(character) ? ' ' : character)).join('');
  return {
    text: drawn.replace(/\s+/g, ' ').trim(),
    whole: lost.length === 0,
    legible: !lost.some((character) => /[\p{L}\p{M}\p{N}]/u.test(character)),
  };
}

/** pdfkit keeps the parsed font to itself; a test prints names in other scripts, so that a change there is noticed. */
function hasGlyph(doc: PDFKit.PDFDocument, character: string): boolean {
  const { _font } = doc as unknown as { _font: { font: { hasGlyphForCodePoint: (codePoint: number) => boolean } } };
  return _font.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
}

const readFonts = new Map<string, Buffer>();

/** Read from where the program was started, which is the repository: pages, jobs and commands alike print. */
function fontBytes(name: string): Buffer {
  const bytes = readFonts.get(name) ?? fs.readFileSync(path.resolve('app/features/certification/fonts', `${name}.ttf`));
  readFonts.set(name, bytes);
  return bytes;
}
