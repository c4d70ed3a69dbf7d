import type { CertificateFaceFacts } from './load-certificate.server';
import type { NamedFact } from './certificate-words';
import { footBlock, type SealDrawing } from './pdf-foot.server';
import { drawArtifact, drawFrame, finishSheet, ink, newSheet, printable, type Paper, type Sheet } from './pdf-sheet.server';
import { drawSpread, textBlock, type Block } from './pdf-text.server';

interface CertificatePdf {
  face: CertificateFaceFacts;
  paper: Paper;
  seal: SealDrawing;
  /** Stands in for a name in a script that the fonts lack. */
  employeeNumber: string;
  /** Goes into the file, so that the same certificate is the same bytes every time. */
  madeAt: Date;
}

/** The certificate on one page: tagged, with its fonts inside, the same on screen and on paper. */
export async function certificatePdf({ face, paper, seal, employeeNumber, madeAt }: CertificatePdf): Promise<Uint8Array<ArrayBuffer>> {
  const title = `${face.kind}: ${face.name}, ${face.title}`.replace(/\p{C}/gu, '');
  const sheet = await newSheet(paper, { title, author: face.company.replace(/\p{C}/gu, ''), madeAt });
  drawFrame(sheet);
  const body = [
    brandBlock(sheet, face.company),
    textBlock(sheet, face.kind, { face: 'working-strong', size: 12, colour: ink.soft, tag: 'H1' }),
    nameBlock(sheet, face.name, employeeNumber),
    textBlock(sheet, face.statement, { face: 'working', size: 10.5, maxLines: 2, least: 8 }),
    textBlock(sheet, face.title, { face: 'reading', size: 23, least: 11, maxLines: 3, colour: ink.action, leading: 1.2 }),
    factsBlock(sheet, face.facts),
    footBlock(sheet, face, seal),
  ];
  drawSpread(sheet, body);
  return finishSheet(sheet);
}

/** The company on the left, the maker on the right. */
function brandBlock(sheet: Sheet, company: string): Block {
  const { doc, left, width } = sheet;
  const name = textBlock(sheet, company, { face: 'reading', size: 14, least: 8, maxLines: 2 }, { width: width - 120 });
  const maker = textBlock(sheet, 'Servewell', { face: 'reading', size: 12 }, { x: left + width - 58, width: 60 });
  const height = Math.max(name.height, 24);
  const draw = (y: number) => {
    name.draw(y + (height - name.height) / 2);
    drawArtifact(sheet, () => drawLogo(doc, left + width - 90, y + (height - 26) / 2));
    maker.draw(y + (height - maker.height) / 2);
  };
  return { height, draw };
}

/** An S drawn as two quotation marks, in a square of 32. */
function drawLogo(doc: PDFKit.PDFDocument, x: number, y: number): void {
  doc
    .save()
    .translate(x, y)
    .scale(26 / 32)
    .lineWidth(4.6)
    .lineCap('round');
  doc.path('M22.7 9.3A6.9 6.9 0 1 0 15.2 15.9').stroke(ink.them);
  doc.circle(22.5, 9.4, 2.9).fill(ink.them);
  doc.path('M16.8 16.1A6.9 6.9 0 1 1 9.3 22.7').stroke(ink.action);
  doc.circle(9.5, 22.6, 2.9).fill(ink.action);
  doc.restore();
}

/**
 * The name, as large as it fits. A name of which the fonts lack letters is not drawn in pieces: the employee number
 * stands in for it, and the name itself goes into the structure, where screen readers and copying find it.
 */
function nameBlock(sheet: Sheet, name: string, employeeNumber: string): Block {
  const look = { face: 'reading', size: 34, least: 11, maxLines: 2, leading: 1.14 } as const;
  if (printable(sheet, 'reading', name).legible) return textBlock(sheet, name, look);
  const number = textBlock(sheet, `Employee ${employeeNumber}`, { ...look, actual: `${name}, employee ${employeeNumber}` });
  const note = textBlock(sheet, 'whose name, in a script that this file cannot print, stands at the address below,', {
    face: 'working',
    size: 10.5,
    maxLines: 2,
  });
  const draw = (y: number) => {
    number.draw(y);
    note.draw(y + number.height + 6);
  };
  return { height: number.height + 6 + note.height, draw };
}

const columns = 3;
const columnGap = 18;
const rowGap = 14;

/** The facts in rows of three, each under its name. */
function factsBlock(sheet: Sheet, facts: readonly NamedFact[]): Block {
  const width = (sheet.width - columnGap * (columns - 1)) / columns;
  const cells = facts.map((fact, index) => factBlock(sheet, fact, { x: sheet.left + (index % columns) * (width + columnGap), width }));
  const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
  const heights = rows.map((row) => Math.max(...row.map((cell) => cell.height)));
  const draw = (y: number) => {
    let at = y;
    rows.forEach((row, index) => {
      for (const cell of row) cell.draw(at);
      at += (heights[index] ?? 0) + rowGap;
    });
  };
  return { height: heights.reduce((sum, height) => sum + height, 0) + rowGap * (rows.length - 1), draw };
}

function factBlock(sheet: Sheet, { term, value }: NamedFact, at: { x: number; width: number }): Block {
  const label = textBlock(sheet, term, { face: 'working', size: 9.5, colour: ink.soft }, at);
  const fact = textBlock(sheet, value, { face: 'working-strong', size: 10.5, least: 7.5, maxLines: 4, leading: 1.35 }, at);
  const draw = (y: number) => {
    label.draw(y);
    fact.draw(y + label.height + 1);
  };
  return { height: label.height + 1 + fact.height, draw };
}
