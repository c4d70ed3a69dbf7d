import type { ReactNode } from 'react';
import { Mark, toneOf } from './mark';
import type { MarkName, Tone } from './mark';
import { TextLink } from './link';

/** Counts stand in a named group; each of them leads to what it counts. */
export function Counts({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className="counts" aria-label={label}>
      {children}
    </nav>
  );
}

type CountProps = { href: string; number: number; orMore?: boolean; mark?: MarkName; tone?: Tone; current?: boolean; children: ReactNode };

/** A number, its word, its mark; it is the filter. With `orMore` the number is at least so much. */
export function Count({ href, number, orMore = false, mark, tone = mark && toneOf(mark), current, children }: CountProps) {
  return (
    <TextLink className={tone ? `count ${tone}` : 'count'} href={href} aria-current={current ? 'true' : undefined}>
      {mark && <Mark name={mark} />}
      <b>
        {number.toLocaleString('en')}
        {orMore && '+'}
      </b>
      <span>{children}</span>
    </TextLink>
  );
}
