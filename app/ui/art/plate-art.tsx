import { useId } from 'react';
import type { ReactNode } from 'react';

type PlateArtProps = { viewBox: string; title: string; description: string; children: ReactNode };

/** The frame of a plate's drawing: named and described, so that it says in words what it shows in lines. */
export function PlateArt({ viewBox, title, description, children }: PlateArtProps) {
  const id = useId();
  return (
    <svg className="plate-art" viewBox={viewBox} role="img" aria-labelledby={`${id}t`} aria-describedby={`${id}d`}>
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{description}</desc>
      {children}
    </svg>
  );
}
