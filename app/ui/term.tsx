import { useId, type ReactNode } from 'react';

/**
 * A word of the glossary in running text: a link, with its meaning below the line while the pointer or the keyboard is on
 * it. Without scripts it is the same; with them, Escape puts the meaning away (use-terms-put-away.ts).
 */
export function Term({ href, meaning, children }: { href: string; meaning: string; children: ReactNode }) {
  const id = useId();
  return (
    <span className="term">
      <a href={href} aria-describedby={id}>
        {children}
      </a>
      <span className="term-meaning" role="tooltip" id={id}>
        {meaning}
      </span>
    </span>
  );
}

/** Terms with their meanings, each with an anchor of its own. */
export function TermList({ terms }: { terms: readonly { id: string; term: string; meaning: string }[] }) {
  return (
    <dl className="term-list">
      {terms.map(({ id, term, meaning }) => (
        <div key={id} id={id}>
          <dt>{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
