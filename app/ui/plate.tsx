import type { ReactNode } from 'react';

type PlateProps = { number: number; caption: ReactNode; children: ReactNode };

/** A figure in its double frame, with its number and an italic caption; the drawing comes from `art/`. */
export function Plate({ number, caption, children }: PlateProps) {
  return (
    <figure className="plate">
      {children}
      <figcaption>
        <b>Plate {number}.</b> {caption}
      </figcaption>
    </figure>
  );
}

/** Plates beside each other where there is room. */
export function Plates({ children }: { children: ReactNode }) {
  return <div className="plates">{children}</div>;
}
