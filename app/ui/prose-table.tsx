import type { ReactNode } from 'react';
import { ScrollRegion } from './scroll-region';

/** A table in running text; what is too wide scrolls in its own named region. */
export function ProseTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ScrollRegion label={label}>
      <table>{children}</table>
    </ScrollRegion>
  );
}

/** A cell of the head row. The empty corner above row names is no heading. */
export function ProseHeadCell({ children }: { children?: ReactNode }) {
  return children ? <th scope="col">{children}</th> : <td />;
}
