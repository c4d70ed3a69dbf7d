import type { ReactNode } from 'react';
import { Mark, toneOf } from './mark';
import type { MarkName, Tone } from './mark';

type StatusProps = { mark: MarkName; tone?: Tone; children: ReactNode };

/** A status in one word or a short fact: silhouette, word, and only then a colour. */
export function Pill({ mark, tone = toneOf(mark), children }: StatusProps) {
  return (
    <span className={`pill ${tone}`}>
      <Mark name={mark} />
      <span>{children}</span>
    </span>
  );
}

/** A status without a ground, for cells and lists; the second line holds the fact. */
export function State({ mark, tone = toneOf(mark), fact, children }: StatusProps & { fact?: ReactNode }) {
  return (
    <span className={`state ${tone}`}>
      <Mark name={mark} />
      <span>
        <b>{children}</b>
        {fact && <small>{fact}</small>}
      </span>
    </span>
  );
}

/** Only the silhouette is seen, the word is heard: for the start of a row whose title says the rest. */
export function StateMark({ mark, tone = toneOf(mark), children }: StatusProps) {
  return (
    <span className={`state ${tone}`}>
      <Mark name={mark} />
      <span className="vh">{children}</span>
    </span>
  );
}
