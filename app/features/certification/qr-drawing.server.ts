import QRCode from 'qrcode';

/** A QR code as one SVG path of unit squares in a square of `size`; the quiet zone around it is whoever's who draws it. */
export interface QrDrawing {
  size: number;
  path: string;
}

export function qrDrawing(text: string): QrDrawing {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const rows = Array.from({ length: modules.size }, (_, y) => runsOf(modules, y));
  return { size: modules.size, path: rows.join('') };
}

/** Dark squares side by side become one rectangle, which keeps the page small and printers free of seams. */
function runsOf(modules: { size: number; get: (row: number, column: number) => number | boolean }, y: number): string {
  let runs = '';
  for (let x = 0; x < modules.size; x += 1) {
    if (!modules.get(y, x)) continue;
    const start = x;
    while (x + 1 < modules.size && modules.get(y, x + 1)) x += 1;
    runs += `M${start} ${y}h${x + 1 - start}v1h${start - x - 1}z`;
  }
  return runs;
}
