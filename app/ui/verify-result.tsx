import type { ReactNode } from 'react';
import { Actions } from './button';
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

/** Where a code is typed; it is asked by a GET, so that the answer has an address. */
export function CodeForm({ action, submit, children }: { action: string; submit: ReactNode; children: ReactNode }) {
  return (
    <form className="code-form" action={action} method="get">
      {children}
      <Actions>{submit}</Actions>
    </form>
  );
}
