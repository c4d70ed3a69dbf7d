import type { ReactNode } from 'react';

/** Something wider than the screen. It scrolls in itself, so it has a name, and the keyboard can stop at it. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys scroll only what has focus (WCAG 2.1.1)
    <div className="scroll" tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}
