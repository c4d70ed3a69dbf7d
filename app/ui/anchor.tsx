import { forwardRef, type ReactNode } from 'react';

/** A place that links lead to, around a piece that changes its form. It cannot be seen itself. */
export const Anchor = forwardRef<HTMLDivElement, { id: string; children: ReactNode }>(function Anchor({ id, children }, ref) {
  return (
    <div className="anchor" id={id} ref={ref}>
      {children}
    </div>
  );
});
