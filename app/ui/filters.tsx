import type { ReactNode } from 'react';

/** The fields of a form that narrows a list, in one wrapping row; a SearchSlot gets more room than the others. */
export function Filters({ children }: { children: ReactNode }) {
  return <div className="filters">{children}</div>;
}

export function SearchSlot({ children }: { children: ReactNode }) {
  return <div className="filters-search">{children}</div>;
}
