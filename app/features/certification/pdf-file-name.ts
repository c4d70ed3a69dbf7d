import type { Certification } from '~/domain/certification/certification';

/**
 * The file name as parameters of Content-Disposition: a plain one that every browser takes, and one with the holder's
 * name in whatever script (RFC 5987). Line breaks, path characters and invisible characters do not get into either.
 */
export function pdfFileName({ number, holder, title }: Pick<Certification, 'number' | 'holder' | 'title'>): string {
  const plain = `${number.replace(/[^A-Za-z0-9-]/g, '')}.pdf`;
  const named = [number, holder.name, title].map(asFileName).filter(Boolean).join(', ');
  return `filename="${plain}"; filename*=UTF-8''${encodeRfc5987(`${named}.pdf`)}`;
}

const longestPart = 60;

function asFileName(text: string): string {
  const safe = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{C}/\\:*?"<>|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...safe]
    .slice(0, longestPart)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
}

function encodeRfc5987(text: string): string {
  return encodeURIComponent(text).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
