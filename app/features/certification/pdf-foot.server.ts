import type { QrDrawing } from './qr-drawing.server';
import { drawArtifact, ink, type Sheet } from './pdf-sheet.server';
import { textBlock, type Block } from './pdf-text.server';

/** The drawing of the seal in a square of 200 by 200, handed in because drawings belong to the design system. */
export interface SealDrawing {
  lines: readonly string[];
  circles: readonly number[];
  petals: readonly string[];
  heart: number;
}

interface Foot {
  qr: QrDrawing;
  code: string;
  checkAddress: string;
  /** With its scheme, for the link. */
  checkUrl: string;
}

const sealSize = 120;
const qrSize = 92;

/** Where to check the certificate: the square pattern, the code in words, the address, and the seal beside them. */
export function footBlock(sheet: Sheet, foot: Foot, seal: SealDrawing): Block {
  const x = sheet.left + qrSize + 14;
  const width = sheet.width - qrSize - 14 - sealSize - 12;
  const lines = [
    textBlock(sheet, 'Anyone can check this certificate:', { face: 'working', size: 9.5, maxLines: 2 }, { x, width }),
    textBlock(sheet, foot.code, { face: 'working-strong', size: 12, least: 7, leading: 1.6 }, { x, width }),
    textBlock(
      sheet,
      foot.checkAddress,
      { face: 'working', size: 8.5, least: 6, leading: 1.45, maxLines: 4, colour: ink.action, link: foot.checkUrl },
      { x, width },
    ),
  ];
  const draw = (y: number) => {
    const bottom = y + 12 + sealSize;
    drawDoubleRule(sheet, y);
    drawQr(sheet, foot.qr, bottom - qrSize);
    let at = bottom - lines.reduce((sum, line) => sum + line.height, 0);
    for (const line of lines) {
      line.draw(at);
      at += line.height;
    }
    drawSeal(sheet, seal, { x: sheet.left + sheet.width - sealSize, y: bottom - sealSize });
  };
  return { height: 12 + sealSize, draw };
}

function drawDoubleRule(sheet: Sheet, y: number): void {
  drawArtifact(sheet, () => {
    for (const offset of [-14, -11.8]) {
      sheet.doc.lineWidth(0.75).strokeColor(ink.rule);
      sheet.doc
        .moveTo(sheet.left, y + offset)
        .lineTo(sheet.left + sheet.width, y + offset)
        .stroke();
    }
  });
}

function drawQr({ doc, root, left }: Sheet, qr: QrDrawing, y: number): void {
  root.add(
    doc.struct('Figure', { alt: 'QR code of the address at which this certificate is checked' }, () => {
      doc
        .save()
        .translate(left, y)
        .scale(qrSize / qr.size)
        .path(qr.path)
        .fill('#000000')
        .restore();
    }),
  );
}

function drawSeal(sheet: Sheet, seal: SealDrawing, { x, y }: { x: number; y: number }): void {
  const { doc } = sheet;
  drawArtifact(sheet, () => {
    // The drawing leaves two units of its square free on each side.
    doc
      .save()
      .translate(x, y)
      .scale(sealSize / 196)
      .translate(-2, -2);
    doc.lineWidth(0.55).strokeColor(ink.action);
    for (const line of seal.lines) doc.path(line).stroke();
    for (const radius of seal.circles) doc.circle(100, 100, radius).stroke();
    doc.lineWidth(1.1).strokeColor(ink.them);
    for (const petal of seal.petals) doc.path(petal).fillAndStroke('#ffffff', ink.them);
    doc.circle(100, 100, seal.heart).fillAndStroke('#ffffff', ink.them);
    doc.restore();
  });
}
