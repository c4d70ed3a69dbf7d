import { useId } from 'react';
import type { ReactNode } from 'react';
import { Mark } from './mark';

export type CompareSide = { label?: ReactNode; says: ReactNode; effect: ReactNode };

type CompareProps = {
  title?: ReactNode;
  weak: CompareSide;
  strong: CompareSide;
  /** What the two together show, in one sentence. */
  principle?: ReactNode;
  effectLabel?: string;
  weakWord?: string;
  strongWord?: string;
};

/** Weak beside strong: the words, and what the other person hears. */
export function Compare({
  title,
  weak,
  strong,
  principle,
  effectLabel = 'What it does',
  weakWord = 'Weak',
  strongWord = 'Strong',
}: CompareProps) {
  const titleId = useId();
  return (
    <figure className="comparison wideblock" aria-labelledby={title ? titleId : undefined}>
      {title && (
        <figcaption className="comparison-title" id={titleId}>
          {title}
        </figcaption>
      )}
      <div className="compare">
        <Side look="weak" word={weakWord} side={weak} effectLabel={effectLabel} />
        <Side look="strong" word={strongWord} side={strong} effectLabel={effectLabel} />
      </div>
      {principle && <p className="principle">{principle}</p>}
    </figure>
  );
}

function Side({ look, word, side, effectLabel }: { look: 'weak' | 'strong'; word: string; side: CompareSide; effectLabel: string }) {
  return (
    <div className={look}>
      <p className="compare-label">
        <Mark name={look === 'weak' ? 'wrong' : 'done'} />
        <span>
          {word}
          {side.label && <span className="soft">: {side.label}</span>}
        </span>
      </p>
      <blockquote>{side.says}</blockquote>
      <p>
        <b>{effectLabel}:</b> {side.effect}
      </p>
    </div>
  );
}
