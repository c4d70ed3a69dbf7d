import type { ReactNode } from 'react';

type PlateProps = { number?: number; caption: ReactNode; children: ReactNode };

/** A figure in its double frame, with an italic caption, and a number where it is one of several; the drawing comes from `art/`. */
export function Plate({ number, caption, children }: PlateProps) {
  return (
    <figure className="plate">
      {children}
      <figcaption>
        {number !== undefined && <b>Plate {number}. </b>}
        {caption}
      </figcaption>
    </figure>
  );
}

/** Plates beside each other where there is room. */
export function Plates({ children }: { children: ReactNode }) {
  return <div className="plates">{children}</div>;
}
