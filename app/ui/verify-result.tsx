import type { ReactNode } from 'react';
import { Facts } from './facts';
import type { Fact } from './facts';
import { Mark, toneOf } from './mark';
import type { MarkName } from './mark';

type VerifyResultProps = { mark: MarkName; word: ReactNode; facts?: readonly Fact[]; note?: ReactNode; children?: ReactNode };

/** The answer of the register in one word, then a few facts, and nothing else. */
export function VerifyResult({ mark, word, facts, note, children }: VerifyResultProps) {
  return (
    <section className={`sheet verify-result ${toneOf(mark)}`} aria-label="Result">
      <p>
        <Mark name={mark} /> {word}
      </p>
      {children}
      {facts && facts.length > 0 && <Facts items={facts} />}
      {note && <p className="note">{note}</p>}
    </section>
  );
}
