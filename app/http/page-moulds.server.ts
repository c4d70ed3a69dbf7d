import { randomBytes } from 'node:crypto';

/** What is put into a page last: of this one answer, and of the person who asked. */
const holes = ['nonce', 'handoff', 'requestId', 'personName', 'personInitials'] as const;
export type Hole = (typeof holes)[number];

const secret = randomBytes(12).toString('hex');

/**
 * Stands in a page where a hole is. No data can hold it, since each process makes it anew, and it reads the same in HTML
 * and in JSON.
 */
export const marks = Object.fromEntries(holes.map((hole) => [hole, `hole${secret}${hole}.`])) as Record<Hole, string>;

const anyMark = new RegExp(`hole${secret}(${holes.join('|')})\\.`);

/** Finished bytes and the holes between them. */
type Mould = readonly (Buffer | Hole)[];

/** Pages without what differs from one answer to the next; those that were asked for last, up to so many bytes. */
export interface PageMoulds {
  /** The page for `key`, rendered with marks only when it is not here, with its holes filled. The filling is HTML. */
  pour: (key: string, render: () => string, filling: Record<Hole, string>) => Buffer;
}

export function keepPageMoulds({ maxBytes }: { maxBytes: number }): PageMoulds {
  const kept = new Map<string, Mould>();
  let bytes = 0;
  const keep = (key: string, mould: Mould) => {
    if (weigh(key, mould) > maxBytes) return;
    kept.set(key, mould);
    bytes += weigh(key, mould);
    for (const [oldest, old] of kept) {
      if (bytes <= maxBytes) break;
      kept.delete(oldest);
      bytes -= weigh(oldest, old);
    }
  };
  return {
    pour(key, render, filling) {
      const known = kept.get(key);
      const mould = known ?? cast(render());
      if (known) {
        // The one asked for last stands last.
        kept.delete(key);
        kept.set(key, known);
      } else keep(key, mould);
      return Buffer.concat(mould.map((part) => (typeof part === 'string' ? Buffer.from(filling[part]) : part)));
    },
  };
}

function cast(html: string): Mould {
  return html.split(anyMark).map((part, index) => (index % 2 === 1 ? (part as Hole) : Buffer.from(part)));
}

function weigh(key: string, mould: Mould): number {
  return mould.reduce((sum, part) => sum + part.length, key.length * 2);
}

const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' };

/** Text as React writes it into a page. */
export function asHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => references[character] ?? character);
}
