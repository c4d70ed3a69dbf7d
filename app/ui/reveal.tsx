import type { ReactNode } from 'react';
import { Icon } from './icon';

type RevealProps = { summary: ReactNode; open?: boolean; children: ReactNode };

/** A question to think about before the answer is opened. Works without JavaScript. */
export function Reveal({ summary, open, children }: RevealProps) {
  return (
    <details className="reveal wideblock" open={open}>
      <summary>
        <Icon name="downward" />
        <span>{summary}</span>
      </summary>
      <div className="reveal-body">{children}</div>
    </details>
  );
}

/** More of the same, folded away: plain, for pages of work. */
export function Disclosure({ summary, open, children }: RevealProps) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        <Icon name="downward" />
        <span>{summary}</span>
      </summary>
      {children}
    </details>
  );
}
