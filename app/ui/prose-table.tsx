import type { ReactNode } from 'react';

/** A table in running text; what is too wide scrolls in its own named region. */
export function ProseTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={label}>
      <table>{children}</table>
    </div>
  );
}

/** A cell of the head row. The empty corner above row names is no heading. */
export function ProseHeadCell({ children }: { children?: ReactNode }) {
  return children ? <th scope="col">{children}</th> : <td />;
}
