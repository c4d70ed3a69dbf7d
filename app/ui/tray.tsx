import type { ReactNode } from 'react';

/** What is chosen in the list above, and what can be done with it; it stays in view while the list scrolls. */
export function Tray({ chosen, children }: { chosen: ReactNode; children: ReactNode }) {
  return (
    <div className="tray">
      <p role="status">{chosen}</p>
      <div className="actions">{children}</div>
    </div>
  );
}
